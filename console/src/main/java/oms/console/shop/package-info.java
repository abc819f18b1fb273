/** The catalogue and the basket. */
@NullMarked
package oms.console.shop;

import org.jspecify.annotations.NullMarked;
