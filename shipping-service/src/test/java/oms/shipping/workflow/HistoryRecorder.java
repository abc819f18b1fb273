package oms.shipping.workflow;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.worker.WorkerFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import oms.shipping.carrier.Booking;
import oms.testkit.Histories;

/**
 * Records the histories that {@link ShipmentWorkflowReplayTests} replays. Run it, with the folder
 * to write to as its argument, when the workflow's commands change on purpose; keep the old
 * histories for as long as shipments of the old code may be under way.
 */
final class HistoryRecorder {

  static final Map<String, Consumer<Stage>> LIVES =
      Map.of(
          "delivered", HistoryRecorder::delivered,
          "booked-late", HistoryRecorder::bookedLate,
          "not-booked", HistoryRecorder::notBooked,
          "called-back", HistoryRecorder::calledBack,
          "called-back-too-late", HistoryRecorder::calledBackTooLate);

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
    awaitEnd(stage);
    return stage.workflowId();
  }

  private static void awaitEnd(Stage stage) {
    try {
      stage.outcome();
    } catch (WorkflowFailedException cancelled) {
      System.out.println(stage.workflowId() + " ended cancelled");
    }
  }

  private static void delivered(Stage stage) {
    stage.start();
    stage.awaitBooked();
    stage.deliver();
  }

  private static void bookedLate(Stage stage) {
    stage.parcels.failuresLeft.set(3);
    stage.start();
    stage.deliver();
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
    stage.deliver();
  }
}
