/** The shipment: its durable workflow, and what other services ask of shipping-service. */
@NullMarked
package oms.contracts.shipping;

import org.jspecify.annotations.NullMarked;
