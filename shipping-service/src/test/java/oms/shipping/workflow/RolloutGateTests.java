package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import oms.contracts.rollout.GateActivities;
import oms.contracts.rollout.GateReport;
import oms.contracts.rollout.GateRequest;
import oms.contracts.rollout.RolloutGateWorkflow;
import oms.contracts.shipping.CarrierReport;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentWorkflow;
import oms.shipping.carrier.Booking;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RolloutGateTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final WorkflowClient client = temporal.getWorkflowClient();
  private final Stage.FakeParcels parcels = new Stage.FakeParcels();

  RolloutGateTests() {
    var worker = temporal.newWorker(ShipmentWorkflow.TASK_QUEUE);
    worker.registerWorkflowImplementationTypes(
        RolloutGateWorkflowImpl.class, ShipmentWorkflowImpl.class);
    worker.registerActivitiesImplementations(parcels, (GateActivities) this::deliver);
    temporal.start();
  }

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void everyShipmentIsCarriedToItsDelivery() {
    assertThat(pass(new GateRequest(3, null))).isEqualTo(new GateReport(3));
    assertThat(parcels.attempts).hasValue(3);
  }

  @Test
  void aShipmentThatCannotBeBookedShutsTheGate() {
    parcels.answer = new Booking(Booking.Result.NOT_BOOKED, null);

    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(() -> pass(GateRequest.ONE))
        .havingCause()
        .withMessageContaining(":1:1 failed: it is NOT_BOOKED");
  }

  private GateReport pass(GateRequest request) {
    var options = WorkflowOptions.newBuilder().setTaskQueue(ShipmentWorkflow.TASK_QUEUE).build();
    return client.newWorkflowStub(RolloutGateWorkflow.class, options).pass(request);
  }

  private void deliver(String shipmentId) {
    if (parcels.answer.result() != Booking.Result.BOOKED) {
      throw new IllegalStateException(shipmentId + " is not booked");
    }
    client
        .newWorkflowStub(ShipmentWorkflow.class, ShipmentWorkflow.workflowId(shipmentId))
        .reportDelivery(new CarrierReport(ShipmentStatus.DELIVERED, Stage.NOON));
  }
}
