/** A customer's orders. */
@NullMarked
package oms.console.order;

import org.jspecify.annotations.NullMarked;
