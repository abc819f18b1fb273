/**
 * Passes on what the rows say and somebody has not heard yet: workflows of deliveries, couriers of
 * parcels called back.
 */
@NullMarked
package oms.shipping.relay;

import org.jspecify.annotations.NullMarked;
