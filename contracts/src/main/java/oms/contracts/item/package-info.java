/** What is ordered, priced and shipped: goods by SKU and quantity. */
@NullMarked
package oms.contracts.item;

import org.jspecify.annotations.NullMarked;
