/** What couriers have to do. */
@NullMarked
package oms.console.courier;

import org.jspecify.annotations.NullMarked;
