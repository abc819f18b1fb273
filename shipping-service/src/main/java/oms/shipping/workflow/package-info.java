/** The shipment's durable workflow and the rules it follows. */
@NullMarked
package oms.shipping.workflow;

import org.jspecify.annotations.NullMarked;
