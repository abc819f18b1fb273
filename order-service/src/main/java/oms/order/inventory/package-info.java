/** Stock by SKU and warehouse: holding it, giving it back, and where an order is sourced from. */
@NullMarked
package oms.order.inventory;

import org.jspecify.annotations.NullMarked;
