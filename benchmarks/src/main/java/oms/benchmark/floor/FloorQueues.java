package oms.benchmark.floor;

import oms.contracts.billing.BillingActivities;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.shipping.ShipmentWorkflow;

/** The floor's task queues: the services' with a word before them, for both run side by side. */
final class FloorQueues {

  static final String ORDERS = "floor-" + OrderWorkflow.TASK_QUEUE;
  static final String BILLING = "floor-" + BillingActivities.TASK_QUEUE;
  static final String SHIPMENTS = "floor-" + ShipmentWorkflow.TASK_QUEUE;

  private FloorQueues() {}
}
