package oms.order.workflow;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderStatus;
import oms.testkit.Histories;

/**
 * Records the histories that {@link OrderWorkflowReplayTests} replays. Run it, with the folder to
 * write to as its argument, when the workflow's commands change on purpose; keep the old histories
 * for as long as orders of the old code may be running.
 */
final class HistoryRecorder {

  static final Map<String, Consumer<Stage>> LIVES =
      Map.of(
          "delivered", HistoryRecorder::delivered,
          "amended", HistoryRecorder::amended,
          "timed-out", stage -> stage.startWithSecondsToDecide(1, (String) null),
          "declined-in-part", HistoryRecorder::declinedInPart,
          "not-booked", stage -> stage.start("Nowhere"),
          "cancelled-while-deciding", HistoryRecorder::cancelledWhileDeciding,
          "cancelled-while-shipping", HistoryRecorder::cancelledWhileShipping,
          "cancelled-too-late", HistoryRecorder::cancelledTooLate);

  private HistoryRecorder() {}

  public static void main(String[] args) {
    Map<String, Histories.Life> lives = new HashMap<>();
    LIVES.forEach(
        (name, life) -> lives.put(name, (client, workers) -> live(client, workers, life)));
    Histories.record(Path.of(args[0]), lives);
  }

  private static String live(WorkflowClient client, WorkerFactory workers, Consumer<Stage> life) {
    var stage = new Stage(client, workers);
    life.accept(stage);
    stage.outcome();
    return stage.workflowId();
  }

  private static void delivered(Stage stage) {
    stage.start("A", "B");
    stage.deliver(1);
    stage.deliver(2);
  }

  private static void amended(Stage stage) {
    stage.start(null, "A");
    stage.awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);
    stage.workflow().decide(CustomerAction.AMEND);
    stage.deliver(2);
  }

  private static void declinedInPart(Stage stage) {
    stage.billing.declinedPositions.add("1");
    stage.start("A", "B");
    stage.deliver(2);
  }

  private static void cancelledWhileDeciding(Stage stage) {
    stage.start(null, "A");
    stage.awaitStatus(OrderStatus.CUSTOMER_ACTION_REQUIRED);
    stage.workflow().decide(CustomerAction.CANCEL);
  }

  private static void cancelledWhileShipping(Stage stage) {
    stage.start("A", "B");
    stage.awaitParcel(2);
    stage.workflow().decide(CustomerAction.CANCEL);
  }

  private static void cancelledTooLate(Stage stage) {
    stage.dispatched.set(true);
    stage.start("A");
    stage.awaitParcel(1);
    try {
      stage.workflow().decide(CustomerAction.CANCEL);
    } catch (WorkflowUpdateException refused) {
      stage.deliver(1);
    }
  }
}
