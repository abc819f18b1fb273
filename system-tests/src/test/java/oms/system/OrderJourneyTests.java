package oms.system;

import static java.util.Objects.requireNonNull;
import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.CUSTOMER_ACTION_REQUIRED;
import static oms.contracts.order.OrderStatus.PROCESSING;
import static oms.contracts.order.OrderStatus.TIMED_OUT;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.PaymentStatus;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.ShipmentSummary;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;

@OnSharedCluster
class OrderJourneyTests {

  private final Shop shop;

  OrderJourneyTests(Shop shop) {
    this.shop = shop;
  }

  @Test
  void everythingIsDeliveredFromTwoWarehouses() {
    String shoe = shop.stocked("shoe", "Warehouse A", 10);
    String hat = shop.stocked("hat", "Warehouse B", 10);
    PlacedOrder order = shop.place(anOrder().of(shoe, 2).of(hat, 1)).isBooked();
    assertThat(order.parts())
        .extracting(FulfilmentView::location)
        .containsExactlyInAnyOrder("Warehouse A", "Warehouse B");

    order.isDispatched().isDelivered().becomes(COMPLETED);

    assertThat(order.parts())
        .allSatisfy(
            part -> {
              assertThat(part.status()).isEqualTo(FulfilmentStatus.COMPLETED);
              assertThat(requireNonNull(part.payment()).status()).isEqualTo(PaymentStatus.SUCCESS);
            })
        .extracting(FulfilmentView::shipment)
        .extracting(ShipmentSummary::status)
        .containsOnly(ShipmentStatus.DELIVERED);
    shop.check(order);
  }

  @Test
  void linesOfTheSameGoodsAreHeldTogetherAndShownApart() {
    String shoe = shop.stocked("shoe", 3);
    PlacedOrder order = shop.place(anOrder().of(shoe, 1).of(shoe, 2)).isBooked();
    assertThat(order.parts()).singleElement().satisfies(p -> assertThat(p.items()).hasSize(2));

    order.isDelivered().becomes(COMPLETED);

    shop.check(order);
  }

  @Test
  void anOrderTimesOutWhenNothingIsInStockAndNobodyDecides() {
    PlacedOrder order =
        shop.place(anOrder().of(shop.soldOut("shoe"), 1).of(shop.soldOut("hat"), 1));

    order.becomes(CUSTOMER_ACTION_REQUIRED).becomes(TIMED_OUT);

    assertThat(order.parts())
        .extracting(FulfilmentView::status)
        .containsOnly(FulfilmentStatus.CANCELLED);
    shop.check(order);
  }

  @Test
  void anOrderThatIsPartlyInStockIsAmendedAndTheRestDelivered() {
    PlacedOrder order =
        shop.place(anOrder().of(shop.stocked("shoe", 2), 2).of(shop.soldOut("hat"), 1));

    assertThat(order.becomes(CUSTOMER_ACTION_REQUIRED).amend().status()).isEqualTo(200);
    order.becomes(PROCESSING).isBooked().isDispatched().isDelivered().becomes(COMPLETED);

    assertThat(order.parts())
        .extracting(FulfilmentView::status)
        .containsExactlyInAnyOrder(FulfilmentStatus.CANCELLED, FulfilmentStatus.COMPLETED);
    shop.check(order);
  }

  @Test
  void anOrderThatIsPartlyInStockTimesOutAndItsStockIsFree() {
    String shoe = shop.stocked("shoe", 1);
    PlacedOrder late = shop.place(anOrder().of(shoe, 1).of(shop.soldOut("hat"), 1));
    late.becomes(CUSTOMER_ACTION_REQUIRED).becomes(TIMED_OUT);

    PlacedOrder next = shop.place(anOrder().of(shoe, 1)).isBooked();

    shop.check(late, next);
    next.isDelivered().becomes(COMPLETED);
    shop.check(next);
  }

  @Test
  void anOrderCannotBeAmendedWithoutAReason() {
    PlacedOrder order = shop.place(anOrder().of(shop.stocked("shoe", 1), 1)).isBooked();

    assertThat(order.amend().status()).isEqualTo(409);

    assertThat(order.cancel().status()).isEqualTo(200);
    order.becomes(CANCELLED);
    assertThat(order.amend().status()).isEqualTo(409);
    shop.check(order);
  }
}
