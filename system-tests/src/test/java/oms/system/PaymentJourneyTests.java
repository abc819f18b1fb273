package oms.system;

import static java.util.Objects.requireNonNull;
import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.FAILED;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oms.contracts.billing.DeclineReason;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.PaymentStatus;
import oms.contracts.order.PaymentView;
import oms.system.shop.Goods;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;

@OnSharedCluster
class PaymentJourneyTests {

  private final Shop shop;

  PaymentJourneyTests(Shop shop) {
    this.shop = shop;
  }

  @Test
  void aDeclinedCardFailsTheOrderAndFreesItsStock() {
    PlacedOrder order =
        shop.place(anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.DECLINED));

    order.becomes(FAILED);

    isDeclined(order.parts(), DeclineReason.CARD_DECLINED);
    shop.check(order);
  }

  @Test
  void onlyThePartThatIsDeclinedFails() {
    String shoe = shop.stocked("shoe", "Warehouse A", 1);
    String priceless = shop.goods("priceless").in("Warehouse B", 1).sku();
    PlacedOrder order = shop.place(anOrder().of(shoe, 1).of(priceless, 1)).isBooked();

    order.isDelivered().becomes(COMPLETED);

    isDeclined(partsOf(order, FulfilmentStatus.FAILED), DeclineReason.UNKNOWN_SKU);
    assertThat(partsOf(order, FulfilmentStatus.COMPLETED)).hasSize(1);
    shop.check(order);
  }

  @Test
  void aCustomerWhoHasSpentTheLimitIsDeclined() {
    String watch = watches("Warehouse A");
    PlacedOrder first = shop.place(anOrder().of(watch, 1).from("collector")).isBooked();
    PlacedOrder second = shop.place(anOrder().of(watch, 1).from("collector")).becomes(FAILED);

    isDeclined(second.parts(), DeclineReason.FRAUD_LIMIT);
    first.isDelivered().becomes(COMPLETED);
    shop.check(first, second);
  }

  @Test
  void theLimitMayCutAnOrderInTwo() {
    String watch = watches("Warehouse A");
    String other = watches("Warehouse B");
    PlacedOrder order = shop.place(anOrder().of(watch, 1).of(other, 1)).isBooked();

    order.isDelivered().becomes(COMPLETED);

    isDeclined(partsOf(order, FulfilmentStatus.FAILED), DeclineReason.FRAUD_LIMIT);
    shop.check(order);
  }

  @Test
  void anOrderThatIsCancelledDoesNotCountTowardsTheLimit() {
    String watch = watches("Warehouse A");
    PlacedOrder first = shop.place(anOrder().of(watch, 1).from("undecided")).isBooked();
    first.cancel();
    first.becomes(CANCELLED);

    PlacedOrder second = shop.place(anOrder().of(watch, 1).from("undecided")).isBooked();

    second.isDelivered().becomes(COMPLETED);
    shop.check(first, second);
  }

  @Test
  void aGatewayThatTimesOutAfterItCapturedIsNotPaidTwice() {
    PlacedOrder order =
        shop.place(
            anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.CAPTURED_UNANSWERED));

    order.isBooked().isDelivered().becomes(COMPLETED);

    shop.check(order);
  }

  @Test
  void aGatewayThatFailsForAWhileDelaysTheOrder() {
    PlacedOrder order =
        shop.place(anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.CHARGED_SLOWLY));

    order.isBooked().isDelivered().becomes(COMPLETED);

    shop.check(order);
  }

  private String watches(String warehouse) {
    return shop.goods("watch")
        .at(SharedCluster.FRAUD_LIMIT / 2 + Goods.PRICE)
        .in(warehouse, 2)
        .sku();
  }

  private static List<FulfilmentView> partsOf(PlacedOrder order, FulfilmentStatus status) {
    return order.parts().stream().filter(part -> part.status() == status).toList();
  }

  private static void isDeclined(List<FulfilmentView> parts, DeclineReason reason) {
    assertThat(parts)
        .singleElement()
        .satisfies(
            part -> {
              PaymentView payment = requireNonNull(part.payment());
              assertThat(part.status()).isEqualTo(FulfilmentStatus.FAILED);
              assertThat(payment.status()).isEqualTo(PaymentStatus.FAILED);
              assertThat(payment.reason()).isEqualTo(reason.word());
            });
  }
}
