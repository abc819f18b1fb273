package oms.shipping.relay;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowServiceException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.ledger.Untold;
import oms.shipping.ledger.Untold.Delivery;
import oms.worker.deadline.Deadline;
import oms.worker.role.ConditionalOnApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells workflows that their parcel is delivered: at once when a carrier says so, and again, until
 * it succeeds, what could not be told then. Telling twice is harmless.
 */
@Component
@ConditionalOnApi
public class Deliveries implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Deliveries.class);

  /** Far longer than a worker needs; a delivery that takes longer is told later. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Told at the same time, so that one workflow that does not answer keeps nobody waiting. */
  private static final int BATCH = 64;

  private final ExecutorService soon = Executors.newVirtualThreadPerTaskExecutor();
  private final WorkflowClient temporal;
  private final Untold untold;

  Deliveries(WorkflowClient temporal, Untold untold) {
    this.temporal = temporal;
    this.untold = untold;
  }

  /** Tells one delivery now, without keeping the carrier that reported it waiting. */
  public void tellSoon(String shipmentId) {
    soon.execute(() -> untold.delivery(shipmentId).ifPresent(this::tell));
  }

  /** Waits for what is being told, before the database and Temporal's client go. */
  @Override
  public void close() {
    soon.close();
  }

  @Scheduled(fixedDelayString = "${oms.shipping.relay-interval:1s}")
  void tellLate() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      untold.claimDeliveries(BATCH).forEach(delivery -> threads.execute(() -> tell(delivery)));
    }
  }

  private void tell(Delivery delivery) {
    try {
      Deadline.within(PATIENCE, () -> report(delivery));
    } catch (WorkflowNotFoundException ended) {
      log.info("Shipment {} had ended before its delivery was told", delivery.id());
    } catch (WorkflowServiceException failure) {
      log.warn("The delivery of {} will be told later: {}", delivery.id(), failure.getMessage());
      return;
    }
    untold.told(delivery.id());
  }

  private void report(Delivery delivery) {
    temporal
        .newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(delivery.id()))
        .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, delivery.at()));
  }
}
