/** The order's durable workflow and the rules it follows. */
@NullMarked
package oms.order.workflow;

import org.jspecify.annotations.NullMarked;
