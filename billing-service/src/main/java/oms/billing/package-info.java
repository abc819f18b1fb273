/** Prices, charges, refunds and fraud limits: everything that is about a customer's money. */
@NullMarked
package oms.billing;

import org.jspecify.annotations.NullMarked;
