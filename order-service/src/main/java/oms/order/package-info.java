/** Owns orders: what was ordered, the stock held for it, and how far it got. */
@NullMarked
package oms.order;

import org.jspecify.annotations.NullMarked;
