package oms.order.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import oms.contracts.order.OrderWorkflow;
import oms.order.ledger.OrderReads;
import oms.worker.role.ConditionalOnApi;
import oms.worker.stats.QueueStats;
import oms.worker.stats.TaskQueues;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How busy the queue {@code orders} is and how fast orders are completed. */
@RestController
@ConditionalOnApi
@Tag(name = "Stats")
class OrderStatsResource {

  private static final Duration WINDOW = Duration.ofSeconds(30);

  /**
   * What operators look at.
   *
   * @param workerCount pollers seen in the last minute, workflow and activity pollers both counted
   * @param backlog tasks that wait for a worker, roughly
   * @param completeRate orders completed a second, over the last 30 s
   */
  record OrderStats(int workerCount, long backlog, double completeRate) {}

  private final TaskQueues queues;
  private final OrderReads reads;

  OrderStatsResource(TaskQueues queues, OrderReads reads) {
    this.queues = queues;
    this.reads = reads;
  }

  @GetMapping("/orders/stats")
  @Operation(summary = "Workers, backlog and completions a second")
  OrderStats stats() {
    QueueStats queue = queues.stats(OrderWorkflow.TASK_QUEUE);
    double completeRate = (double) reads.completedWithin(WINDOW) / WINDOW.toSeconds();
    return new OrderStats(queue.workerCount(), queue.backlog(), completeRate);
  }
}
