/** What a customer may spend: the limit, the maintenance switch and the tally. */
@NullMarked
package oms.billing.fraud;

import org.jspecify.annotations.NullMarked;
