/** What all pages have in common. */
@NullMarked
package oms.console.page;

import org.jspecify.annotations.NullMarked;
