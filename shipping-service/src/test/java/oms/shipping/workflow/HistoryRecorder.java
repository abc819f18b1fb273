package oms.shipping.workflow;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import oms.contracts.shipping.ShipmentStatus;
import oms.devservices.TemporalServer;
import oms.shipping.carrier.Booking;

/**
 * Records the histories that {@link ShipmentWorkflowReplayTests} replays. Run it, with the folder
 * to write to as its argument, when the workflow's commands change on purpose; keep the old
 * histories for as long as shipments of the old code may be under way.
 */
final class HistoryRecorder {

  private static final Map<String, Consumer<Stage>> LIVES =
      Map.of(
          "delivered", HistoryRecorder::delivered,
          "booked-late", HistoryRecorder::bookedLate,
          "not-booked", HistoryRecorder::notBooked,
          "called-back", HistoryRecorder::calledBack,
          "called-back-too-late", HistoryRecorder::calledBackTooLate);

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
      awaitEnd(stage);
      write(file, client.fetchHistory(stage.workflowId()).toJson(true));
    } finally {
      // Its threads would keep this program from ending.
      workers.shutdownNow();
    }
  }

  private static void awaitEnd(Stage stage) {
    try {
      stage.outcome();
    } catch (WorkflowFailedException cancelled) {
      System.out.println(stage.workflowId() + " ended cancelled");
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
    stage.start();
    stage.awaitBooked();
    stage.report(ShipmentStatus.DELIVERED);
  }

  private static void bookedLate(Stage stage) {
    stage.parcels.failuresLeft.set(3);
    stage.start();
    stage.report(ShipmentStatus.DELIVERED);
  }

  private static void notBooked(Stage stage) {
    stage.parcels.answer = new Booking(Booking.Result.NOT_BOOKED, null);
    stage.start();
  }

  private static void calledBack(Stage stage) {
    stage.start();
    stage.awaitBooked();
    stage.cancel();
  }

  private static void calledBackTooLate(Stage stage) {
    stage.parcels.dispatched = true;
    calledBack(stage);
    stage.report(ShipmentStatus.DELIVERED);
  }
}
