package oms.benchmark.floor;

import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import java.time.Instant;
import java.util.List;
import oms.contracts.billing.ChargeOrder;
import oms.contracts.billing.ChargeRequest;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.OrderOutcome;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.OrderView;
import oms.contracts.order.OrderWorkflow;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.shipping.ShipmentOutcome;

/** An order without rules: the calls that a delivered order makes, one after the other. */
public final class FloorOrder implements OrderWorkflow {

  private final FloorSteps steps = FloorCalls.steps();

  @Override
  public OrderOutcome fulfil(PlaceOrder order) {
    List<ShipParcel> parcels = steps.reserve(order);
    FloorCalls.billing().charge(bill(order, parcels));
    steps.record(order.id());
    Promise.allOf(parcels.stream().map(FloorOrder::ship).toList()).get();
    steps.close(order.id());
    return new OrderOutcome(OrderStatus.COMPLETED);
  }

  private static ChargeOrder bill(PlaceOrder order, List<ShipParcel> parcels) {
    List<ChargeRequest> charges =
        parcels.stream().map(parcel -> new ChargeRequest(parcel.id(), parcel.items())).toList();
    return new ChargeOrder(order.id(), order.customerId(), charges);
  }

  private static Promise<ShipmentOutcome> ship(ShipParcel parcel) {
    return Async.function(FloorCalls.shipment(parcel.id())::ship, parcel);
  }

  @Override
  public OrderStatus decide(CustomerAction action) {
    return OrderStatus.PROCESSING;
  }

  @Override
  public void validateDecision(CustomerAction action) {}

  @Override
  public OrderView status() {
    return new OrderView("", "", Instant.EPOCH, OrderStatus.PROCESSING, null);
  }
}
