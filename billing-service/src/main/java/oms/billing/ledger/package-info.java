/** The ledger of charges: what was asked, what the gateway was told, and how it ended. */
@NullMarked
package oms.billing.ledger;

import org.jspecify.annotations.NullMarked;
