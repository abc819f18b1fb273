package oms.shipping.relay;

import io.temporal.client.UpdateOptions;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowUpdateException;
import io.temporal.client.WorkflowUpdateStage;
import java.time.Clock;
import java.time.Duration;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.ledger.Shipments;
import oms.worker.deadline.Deadline;
import oms.worker.role.ConditionalOnApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells workflows that their parcel is delivered: at once when a carrier says so, and again, until
 * it succeeds, what could not be told then. Telling twice is harmless, an Update id is taken once.
 */
@Component
@ConditionalOnApi
public class Deliveries {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  /** A carrier waits for this; what takes longer is told later. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final int BATCH = 20;

  private final WorkflowClient temporal;
  private final Shipments shipments;
  private final Clock clock;

  Deliveries(WorkflowClient temporal, Shipments shipments, Clock clock) {
    this.temporal = temporal;
    this.shipments = shipments;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${oms.shipping.relay-interval:1s}")
  void tellLate() {
    shipments.unreported(BATCH).forEach(this::tell);
  }

  /**
   * Tells the workflow of a shipment that its row says is delivered. If it cannot be told now, it
   * is told later.
   */
  public void tell(String shipmentId) {
    try {
      Deadline.within(PATIENCE, () -> report(shipmentId));
    } catch (WorkflowNotFoundException | WorkflowUpdateException ended) {
      log.info("Shipment {} had ended before its delivery was told", shipmentId);
    } catch (WorkflowServiceException failure) {
      log.warn("The delivery of {} will be told later: {}", shipmentId, failure.getMessage());
      return;
    }
    shipments.reported(shipmentId);
  }

  private void report(String shipmentId) {
    var shipment =
        temporal.newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(shipmentId));
    var once =
        UpdateOptions.newBuilder(ShipmentStatus.class)
            .setUpdateId(ShipmentStatus.DELIVERED.word())
            .setWaitForStage(WorkflowUpdateStage.COMPLETED)
            .build();
    var report = new CarrierReport(ShipmentStatus.DELIVERED, clock.instant());
    WorkflowClient.startUpdate(shipment::reportDelivery, report, once).getResult();
  }
}
