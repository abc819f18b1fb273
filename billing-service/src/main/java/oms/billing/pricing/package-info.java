/** What goods cost: the price list, tax and delivery, as pure functions on whole cents. */
@NullMarked
package oms.billing.pricing;

import org.jspecify.annotations.NullMarked;
