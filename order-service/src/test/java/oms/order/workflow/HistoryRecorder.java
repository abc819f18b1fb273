package oms.order.workflow;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderStatus;
import oms.devservices.TemporalServer;

/**
 * Records the histories that {@link OrderWorkflowReplayTests} replays. Run it, with the folder to
 * write to as its argument, when the workflow's commands change on purpose; keep the old histories
 * for as long as orders of the old code may be running.
 */
final class HistoryRecorder {

  private static final Map<String, Consumer<Stage>> LIVES =
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
    Path folder = Path.of(args[0]);
    try (var server = TemporalServer.start()) {
      var stubs =
          WorkflowServiceStubs.newServiceStubs(
              WorkflowServiceStubsOptions.newBuilder().setTarget(server.address()).build());
      var client = WorkflowClient.newInstance(stubs);
      LIVES.forEach((name, life) -> record(folder.resolve(name + ".json"), client, life));
      stubs.shutdownNow();
    }
  }

  private static void record(Path file, WorkflowClient client, Consumer<Stage> life) {
    var workers = WorkerFactory.newInstance(client);
    try {
      var stage = new Stage(client, workers);
      life.accept(stage);
      stage.outcome();
      write(file, client.fetchHistory(stage.workflowId()).toJson(true));
    } finally {
      // Its threads would keep this program from ending.
      workers.shutdownNow();
    }
  }

  private static void write(Path file, String json) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
