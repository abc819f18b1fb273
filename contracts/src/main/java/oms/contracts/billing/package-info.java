/** What other services ask of billing-service: charge, and give back. */
@NullMarked
package oms.contracts.billing;

import org.jspecify.annotations.NullMarked;
