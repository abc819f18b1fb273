package oms.order.workflow;

import static oms.order.workflow.Orders.NOON;
import static oms.order.workflow.Orders.anOrder;
import static oms.order.workflow.Orders.heldIn;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oms.contracts.billing.ChargeResult;
import oms.contracts.billing.DeclineReason;
import oms.contracts.billing.RefundResult;
import oms.contracts.money.Amounts;
import oms.contracts.order.CustomerAction;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderRefusal;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.PlaceOrder;
import oms.contracts.shipping.ShipmentOutcome;
import oms.contracts.shipping.ShipmentResult;
import oms.order.ledger.OrderChange.FulfilmentChange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrderProgressTests {

  private static final Amounts AMOUNTS = Amounts.of("USD", 1000, 200, 50);

  private final PlaceOrder order = anOrder();
  private final OrderProgress progress = new OrderProgress(order);

  @Test
  void goesOnAtOnceWhenEverythingIsHeld() {
    progress.reserved(heldIn(order, "A", "B"));

    assertThat(progress.awaitsCustomer()).isFalse();
    assertThat(progress.goesOn()).isTrue();
    assertThat(progress.status()).isEqualTo(OrderStatus.PROCESSING);
  }

  @Test
  void asksTheCustomerWhenSomethingIsUnavailable() {
    progress.reserved(heldIn(order, null, "A"));

    assertThat(progress.awaitsCustomer()).isTrue();
    assertThat(progress.status()).isEqualTo(OrderStatus.CUSTOMER_ACTION_REQUIRED);
    assertThat(statuses()).containsExactly(FulfilmentStatus.UNAVAILABLE, FulfilmentStatus.PENDING);
  }

  @Test
  void amendingGivesUpWhatIsUnavailable() {
    progress.reserved(heldIn(order, null, "A"));

    progress.amend(NOON);

    assertThat(progress.awaitsCustomer()).isFalse();
    assertThat(statuses()).containsExactly(FulfilmentStatus.CANCELLED, FulfilmentStatus.PENDING);
    assertThat(progress.refusal(CustomerAction.AMEND)).contains(OrderRefusal.ALREADY_DECIDED);
  }

  @Test
  void anOrderAmendedToNothingFails() {
    progress.reserved(heldIn(order, (String) null));

    progress.amend(NOON);

    assertThat(progress.goesOn()).isFalse();
    progress.close(NOON);
    assertThat(progress.status()).isEqualTo(OrderStatus.FAILED);
  }

  @Test
  void amendsOnlyWhileTheCustomerIsAsked() {
    assertThat(progress.refusal(CustomerAction.AMEND)).contains(OrderRefusal.NOTHING_TO_AMEND);

    progress.reserved(heldIn(order, "A"));

    assertThat(progress.refusal(CustomerAction.AMEND)).contains(OrderRefusal.NOTHING_TO_AMEND);
  }

  @Test
  void cancelsBeforeStockIsLookedUp() {
    progress.cancel(NOON);
    progress.reserved(heldIn(order, "A", null));

    assertThat(progress.awaitsCustomer()).isFalse();
    assertThat(progress.goesOn()).isFalse();
    progress.close(NOON);
    assertThat(progress.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(statuses()).containsOnly(FulfilmentStatus.CANCELLED);
  }

  @Test
  void cancelsWhileTheCustomerIsAsked() {
    progress.reserved(heldIn(order, "A", null));
    progress.cancel(NOON);

    assertThat(progress.awaitsCustomer()).isFalse();
    progress.close(NOON);
    assertThat(progress.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(progress.refundsOwed()).isEmpty();
  }

  @Test
  void cancellingWhileChargingRefundsWhatWasCaptured() {
    progress.reserved(heldIn(order, "A", "B"));
    progress.charging();
    progress.cancel(NOON);
    assertThat(progress.goesOn()).as("the charge's answer is waited for").isTrue();

    progress.charged(List.of(captured(1), declined(2)), NOON);

    assertThat(progress.goesOn()).isFalse();
    assertThat(progress.refundsOwed()).containsExactly(key(1));
    assertThat(progress.refundsOwed()).as("asked once").isEmpty();
    progress.refunded(List.of(new RefundResult(key(1), AMOUNTS.total())), NOON);
    progress.close(NOON);
    assertThat(progress.status()).isEqualTo(OrderStatus.CANCELLED);
    assertThat(fulfilments()).extracting("payment.refunded").containsExactly(AMOUNTS.total(), 0L);
  }

  @Test
  void cancellingBetweenChargeAndShipmentRefunds() {
    paid();
    progress.cancel(NOON);

    assertThat(progress.goesOn()).isFalse();
    assertThat(progress.refundsOwed()).containsExactly(key(1), key(2));
  }

  @Test
  void refusesASecondDecisionWhileShippingIsAsked() {
    shipping();
    progress.askingToCancel();

    assertThat(progress.refusal(CustomerAction.CANCEL)).contains(OrderRefusal.ALREADY_DECIDED);

    progress.tooLateToCancel();
    assertThat(progress.refusal(CustomerAction.CANCEL)).isEmpty();
  }

  @Test
  void refusesToCancelOnceSomethingIsDelivered() {
    shipping();
    progress.shipped(progress.open().getFirst(), outcome(ShipmentResult.DELIVERED));

    assertThat(progress.refusal(CustomerAction.CANCEL)).contains(OrderRefusal.ALREADY_DISPATCHED);
  }

  @Test
  void aDeclinedFulfilmentFailsAndTheOthersGoOn() {
    progress.reserved(heldIn(order, "A", "B"));
    progress.charging();

    progress.charged(List.of(declined(1), captured(2)), NOON);

    assertThat(statuses()).containsExactly(FulfilmentStatus.FAILED, FulfilmentStatus.PROCESSING);
    assertThat(progress.refundsOwed()).isEmpty();
    assertThat(progress.open()).extracting(Fulfilment::id).containsExactly(key(2));
  }

  @Test
  void anOrderIsCompletedWhenWhatWasPaidIsDelivered() {
    progress.reserved(heldIn(order, "A", "B"));
    progress.charging();
    progress.charged(List.of(declined(1), captured(2)), NOON);
    progress.shipping();
    progress.shipped(progress.open().getFirst(), outcome(ShipmentResult.DELIVERED));

    progress.close(NOON);

    assertThat(progress.status()).isEqualTo(OrderStatus.COMPLETED);
    assertThat(statuses()).containsExactly(FulfilmentStatus.FAILED, FulfilmentStatus.COMPLETED);
  }

  @Test
  void anAmendedOrderWhoseRestIsDeclinedFails() {
    progress.reserved(heldIn(order, null, "A"));
    progress.amend(NOON);
    progress.charging();
    progress.charged(List.of(declined(2)), NOON);

    progress.close(NOON);

    assertThat(progress.status()).isEqualTo(OrderStatus.FAILED);
  }

  @Test
  void whatCannotBeBookedIsRefunded() {
    shipping();
    List<Fulfilment> parcels = progress.open();
    progress.shipped(parcels.getFirst(), outcome(ShipmentResult.NOT_BOOKED));
    progress.shipped(parcels.getLast(), outcome(ShipmentResult.DELIVERED));

    assertThat(progress.refundsOwed()).containsExactly(key(1));
    progress.close(NOON);
    assertThat(progress.status()).isEqualTo(OrderStatus.COMPLETED);
  }

  @Test
  void aChargeWithoutAnswerIsRefundedInFull() {
    progress.reserved(heldIn(order, "A", "B"));
    progress.charging();

    progress.chargeFailed("billing broke", NOON);

    assertThat(progress.goesOn()).isFalse();
    assertThat(progress.refundsOwed()).containsExactly(key(1), key(2));
    progress.refunded(List.of(new RefundResult(key(1), 0), new RefundResult(key(2), 77)), NOON);
    progress.close(NOON);
    assertThat(progress.status()).isEqualTo(OrderStatus.FAILED);
  }

  @Test
  void timesOut() {
    progress.reserved(heldIn(order, null, "A"));

    progress.timeOut(NOON);
    progress.close(NOON);

    assertThat(progress.status()).isEqualTo(OrderStatus.TIMED_OUT);
    assertThat(statuses()).containsOnly(FulfilmentStatus.CANCELLED);
    assertThat(progress.refusal(CustomerAction.AMEND)).contains(OrderRefusal.ALREADY_CLOSED);
  }

  @Test
  void tellsEachThingOnce() {
    progress.reserved(heldIn(order, "A"));
    progress.charging();
    progress.charged(List.of(captured(1)), NOON);

    assertThat(progress.change(NOON).news()).extracting("type").containsExactly("charged");
    assertThat(progress.change(NOON).news()).isEmpty();
  }

  @Test
  void isSeenWithoutFulfilmentsUntilStockIsLookedUp() {
    assertThat(progress.view().fulfillments()).isNull();
    assertThat(progress.view().status()).isEqualTo(OrderStatus.PENDING);
  }

  private void paid() {
    progress.reserved(heldIn(order, "A", "B"));
    progress.charging();
    progress.charged(List.of(captured(1), captured(2)), NOON);
  }

  private void shipping() {
    paid();
    progress.shipping();
  }

  private String key(int position) {
    return order.id() + ":" + position;
  }

  private ChargeResult captured(int position) {
    return result(position, null);
  }

  private ChargeResult declined(int position) {
    return result(position, DeclineReason.CARD_DECLINED);
  }

  private ChargeResult result(int position, @Nullable DeclineReason declined) {
    return new ChargeResult(key(position), AMOUNTS, declined, declined == null ? "auth" : null);
  }

  private static ShipmentOutcome outcome(ShipmentResult result) {
    return new ShipmentOutcome(result, null, NOON);
  }

  private List<FulfilmentChange> fulfilments() {
    return progress.change(NOON).fulfilments();
  }

  private List<FulfilmentStatus> statuses() {
    return fulfilments().stream().map(FulfilmentChange::status).toList();
  }
}
