package oms.system;

import static java.util.Objects.requireNonNull;
import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.CUSTOMER_ACTION_REQUIRED;
import static oms.contracts.order.OrderStatus.PROCESSING;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import oms.contracts.order.CustomerAction;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.PaymentView;
import oms.contracts.shipping.ShipmentStatus;
import oms.system.shop.Goods;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;

@OnSharedCluster
class CancellationTests {

  private final Shop shop;

  CancellationTests(Shop shop) {
    this.shop = shop;
  }

  @Test
  void whileTheCustomerIsAskedNothingWasPaidAndStockIsFreeAgain() {
    PlacedOrder order =
        shop.place(anOrder().of(shop.stocked("shoe", 1), 1).of(shop.soldOut("hat"), 1));

    assertThat(order.becomes(CUSTOMER_ACTION_REQUIRED).cancel().status()).isEqualTo(200);

    order.becomes(CANCELLED);
    assertThat(order.parts()).extracting(FulfilmentView::payment).containsOnlyNulls();
    isCancelledInAllItsParts(order);
  }

  @Test
  void whileItIsChargedNothingIsKept() {
    PlacedOrder order =
        shop.place(anOrder().of(shop.stocked("shoe", 1), 1).from(SharedCluster.CHARGED_SLOWLY));

    assertThat(order.becomes(PROCESSING).cancel().status()).isEqualTo(200);

    order.becomes(CANCELLED);
    isCancelledInAllItsParts(order);
  }

  @Test
  void whileACourierIsSoughtItIsRefunded() {
    String shoe =
        shop.goodsCalled(SharedCluster.BOOKED_SLOWLY).at(Goods.PRICE).in("Warehouse A", 9).sku();
    PlacedOrder order = shop.place(anOrder().of(shoe, 1)).isPaid();

    assertThat(order.cancel().status()).isEqualTo(200);

    order.becomes(CANCELLED);
    isCancelledInAllItsParts(order);
  }

  @Test
  void whileItIsBookedItIsCalledBackAndRefunded() {
    String shoe = shop.stocked("shoe", "Warehouse A", 1);
    String hat = shop.stocked("hat", "Warehouse B", 1);
    PlacedOrder order = shop.place(anOrder().of(shoe, 1).of(hat, 1)).isBooked();

    assertThat(order.cancel().status()).isEqualTo(200);

    order.becomes(CANCELLED);
    assertThat(order.parts()).extracting(FulfilmentView::payment).allSatisfy(this::isRefunded);
    assertThat(order.parts())
        .allSatisfy(
            part ->
                assertThat(requireNonNull(part.shipment()).status())
                    .isEqualTo(ShipmentStatus.CANCELLED));
    isCancelledInAllItsParts(order);
  }

  @Test
  void onceAParcelHasLeftItIsRefusedAndTheOrderIsDelivered() {
    String shoe = shop.stocked("shoe", "Warehouse A", 1);
    String hat = shop.stocked("hat", "Warehouse B", 1);
    PlacedOrder order = shop.place(anOrder().of(shoe, 1).of(hat, 1)).isBooked();
    String parcel = order.parts().getFirst().id();
    shop.client().report(parcel, ShipmentStatus.DISPATCHED);

    assertThat(order.cancel()).matches(it -> it.status() == 409, "is refused");

    order.isDelivered().becomes(COMPLETED);
    shop.check(order);
  }

  @Test
  void aParcelThatWasCalledBackIsNotDispatched() {
    PlacedOrder order = shop.place(anOrder().of(shop.stocked("shoe", 1), 1)).isBooked();
    String parcel = order.parts().getFirst().id();
    assertThat(order.cancel().status()).isEqualTo(200);

    assertThat(shop.client().report(parcel, ShipmentStatus.DISPATCHED).status()).isEqualTo(409);

    order.becomes(CANCELLED);
    isCancelledInAllItsParts(order);
  }

  @Test
  void onceTheOrderHasEndedItIsRefused() {
    PlacedOrder order = shop.place(anOrder().of(shop.stocked("shoe", 1), 1)).isBooked();
    order.isDelivered().becomes(COMPLETED);

    assertThat(order.cancel().status()).isEqualTo(409);
    shop.check(order);
  }

  @Test
  void anOrderThatDoesNotExistIsNotFound() {
    assertThat(shop.client().decide("nobody-placed-this", CustomerAction.CANCEL).status())
        .isEqualTo(404);
  }

  private void isCancelledInAllItsParts(PlacedOrder order) {
    assertThat(order.parts())
        .extracting(FulfilmentView::status)
        .containsOnly(FulfilmentStatus.CANCELLED);
    shop.check(order);
  }

  private void isRefunded(PaymentView payment) {
    assertThat(payment.refunded()).isEqualTo(payment.total());
  }
}
