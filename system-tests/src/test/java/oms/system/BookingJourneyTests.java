package oms.system;

import static java.util.Objects.requireNonNull;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.FAILED;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.FulfilmentView;
import oms.contracts.order.PaymentView;
import oms.contracts.shipping.ShipmentStatus;
import oms.system.shop.Goods;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;

@OnSharedCluster
class BookingJourneyTests {

  private final Shop shop;

  BookingJourneyTests(Shop shop) {
    this.shop = shop;
  }

  @Test
  void aParcelThatNoCourierWantsIsRefundedAndTheRestDelivered() {
    String shoe = shop.stocked("shoe", "Warehouse A", 1);
    String refused = goodsCalled(SharedCluster.REFUSED);
    PlacedOrder order = shop.place(anOrder().of(shoe, 1).of(refused, 1)).isBooked();

    order.isDelivered().becomes(COMPLETED);

    assertThat(order.parts())
        .filteredOn(part -> part.status() == FulfilmentStatus.FAILED)
        .singleElement()
        .satisfies(this::isRefunded);
    shop.check(order);
  }

  @Test
  void anOrderWhoseOnlyParcelCannotBeBookedForLongFailsAndIsRefunded() {
    PlacedOrder order = shop.place(anOrder().of(goodsCalled(SharedCluster.NEVER_BOOKED), 1));

    order.becomes(FAILED);

    assertThat(order.parts())
        .singleElement()
        .satisfies(this::isRefunded)
        .extracting(part -> requireNonNull(part.shipment()).status())
        .isEqualTo(ShipmentStatus.FAILED);
    shop.check(order);
  }

  @Test
  void aCourierThatTimesOutAfterItBookedIsNotBookedTwice() {
    PlacedOrder order =
        shop.place(anOrder().of(goodsCalled(SharedCluster.BOOKED_UNANSWERED), 1)).isBooked();

    order.isDispatched().isDelivered().becomes(COMPLETED);

    shop.check(order);
  }

  @Test
  void aReportThatIsRepeatedChangesNothingAndOneThatGoesBackIsRefused() {
    PlacedOrder order = shop.place(anOrder().of(shop.stocked("shoe", 1), 1)).isBooked();
    String parcel = order.parts().getFirst().id();
    order.isDispatched().isDispatched();
    assertThat(shop.client().report(parcel, ShipmentStatus.BOOKED).status()).isIn(400, 409);

    order.isDelivered().becomes(COMPLETED);

    assertThat(shop.client().report(parcel, ShipmentStatus.DELIVERED).status()).isEqualTo(200);
    assertThat(shop.client().report(parcel, ShipmentStatus.DISPATCHED).status()).isEqualTo(409);
    shop.check(order);
  }

  private String goodsCalled(String sku) {
    return shop.goodsCalled(sku).at(Goods.PRICE).in("Warehouse B", 5).sku();
  }

  private void isRefunded(FulfilmentView part) {
    PaymentView payment = requireNonNull(part.payment());
    assertThat(part.status()).isEqualTo(FulfilmentStatus.FAILED);
    assertThat(payment.refunded()).isEqualTo(payment.total());
  }
}
