/** Charging and giving back: decides, calls the payment gateway, and settles the ledger. */
@NullMarked
package oms.billing.payment;

import org.jspecify.annotations.NullMarked;
