package oms.order;

import java.time.Duration;
import java.util.List;
import oms.contracts.order.OrderWorkflow;
import oms.order.activity.ActivityWiring;
import oms.order.activity.OrderActivities;
import oms.order.inventory.InventoryWiring;
import oms.order.ledger.OrderMeters;
import oms.order.ledger.OrderReads;
import oms.order.ledger.Orders;
import oms.order.ledger.Timeline;
import oms.order.rollout.GateBooks;
import oms.order.rollout.RolloutWiring;
import oms.order.workflow.OrderWorkflowImpl;
import oms.order.workflow.RolloutGateWorkflowImpl;
import oms.worker.tasks.Longest;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.Workshop;

/** The tasks of the queue {@code orders}, without a Spring context. */
public final class OrderTasks implements ServiceTasks {

  @Override
  public String service() {
    return OrderServiceApplication.NAME;
  }

  @Override
  public String taskQueue() {
    return OrderWorkflow.TASK_QUEUE;
  }

  @Override
  public Duration longestActivity() {
    return Longest.of(OrderActivities.START_TO_CLOSE, GateBooks.START_TO_CLOSE);
  }

  @Override
  public QueueTasks make(Workshop workshop) {
    var meters = new OrderMeters(workshop.meters());
    var reads = new OrderReads(workshop.jdbc());
    var orders = new Orders(workshop.jdbc(), new Timeline(workshop.jdbc()), meters);
    var stock = InventoryWiring.stock(workshop);
    return new QueueTasks(
        taskQueue(),
        List.of(OrderWorkflowImpl.class, RolloutGateWorkflowImpl.class),
        List.of(
            ActivityWiring.activities(workshop, orders, reads, stock, meters),
            RolloutWiring.books(reads)));
  }
}
