/** What the workflow does to order-service's own database: one transaction each. */
@NullMarked
package oms.order.activity;

import org.jspecify.annotations.NullMarked;
