package oms.shipping.workflow;

import io.temporal.failure.CanceledFailure;
import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Instant;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.carrier.ParcelActivities;

/**
 * The life of a shipment: book it, then wait until it is delivered or called back. What happened to
 * the parcel is decided by its row; the workflow is told.
 *
 * <p>It moves on to each new build ({@code oms.worker.versioning-behavior}), so what is changed
 * here is patched, and the recorded histories must replay.
 *
 * <p>The rules are in {@link ShipmentProgress}. Public, because replay and {@link WorkflowInit}
 * need it.
 */
@WorkflowImpl(taskQueues = ShipmentWorkflow.TASK_QUEUE)
public final class ShipmentWorkflowImpl implements ShipmentWorkflow {

  private final ParcelActivities parcels = Calls.parcels();
  private final ShipParcel parcel;
  private final ShipmentProgress progress = new ShipmentProgress();

  /** Called by the SDK before anything else, a signal included. */
  @WorkflowInit
  public ShipmentWorkflowImpl(ShipParcel parcel) {
    this.parcel = parcel;
  }

  @Override
  public ShipmentOutcome ship(ShipParcel requested) {
    Workflow.newDetachedCancellationScope(this::book).run();
    try {
      awaitTheEnd();
    } catch (CanceledFailure cancelled) {
      Workflow.newDetachedCancellationScope(this::callBack).run();
    }
    Workflow.newDetachedCancellationScope(this::letHandlersFinish).run();
    return progress.outcome(now());
  }

  /** Detached: a call to the courier is not cut off, its answer says what there is to undo. */
  private void book() {
    progress.booked(parcels.book(parcel, now()));
  }

  private void letHandlersFinish() {
    Workflow.await(Workflow::isEveryHandlerFinished);
  }

  private void awaitTheEnd() {
    Workflow.await(() -> !progress.isUnderWay());
  }

  /** Whoever cancels this may be too late; then the parcel is on its way and will be delivered. */
  private void callBack() {
    if (parcels.callBack(parcel)) {
      progress.calledBack();
    } else {
      awaitTheEnd();
    }
  }

  @Override
  public void reportDelivery(CarrierReport report) {
    progress.delivered();
  }

  @Override
  public ShipmentStatus status() {
    return progress.status();
  }

  private static Instant now() {
    return Instant.ofEpochMilli(Workflow.currentTimeMillis());
  }
}
