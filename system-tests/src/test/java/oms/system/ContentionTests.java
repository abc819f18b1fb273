package oms.system;

import static oms.contracts.order.OrderStatus.CANCELLED;
import static oms.contracts.order.OrderStatus.COMPLETED;
import static oms.contracts.order.OrderStatus.CUSTOMER_ACTION_REQUIRED;
import static oms.contracts.order.OrderStatus.TIMED_OUT;
import static oms.system.shop.OrderDraft.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import oms.contracts.order.FulfilmentStatus;
import oms.contracts.order.OrderStatus;
import oms.system.client.Answer;
import oms.system.shop.Crowd;
import oms.system.shop.OrderDraft;
import oms.system.shop.Patience;
import oms.system.shop.PlacedOrder;
import oms.system.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Isolated, because a crowd on two cores would make the customers of other tests too slow. */
@OnSharedCluster
@Isolated
class ContentionTests {

  private final Shop shop;

  ContentionTests(Shop shop) {
    this.shop = shop;
  }

  @Test
  void ofTwoCustomersWhoWantTheLastUnitOneGetsIt() {
    String shoe = shop.stocked("shoe", 1);
    List<PlacedOrder> both = Crowd.of(2, _ -> shop.place(anOrder().of(shoe, 1)));
    both.forEach(this::isHeldOrAsked);
    PlacedOrder loser = only(both, FulfilmentStatus.UNAVAILABLE);
    PlacedOrder winner = both.get(1 - both.indexOf(loser));

    loser.becomes(CUSTOMER_ACTION_REQUIRED).cancel();
    winner.isBooked().isDelivered().becomes(COMPLETED);

    loser.becomes(CANCELLED);
    shop.check(both);
  }

  @Test
  void ofTwoHundredOrdersForAHundredUnitsAHundredAreDelivered() {
    String shoe = shop.stocked("shoe", 100);
    List<PlacedOrder> orders = Crowd.of(200, _ -> shop.place(anOrder().of(shoe, 1)));

    shop.carry(orders);

    List<OrderStatus> ends = orders.stream().map(order -> order.view().status()).toList();
    assertThat(Collections.frequency(ends, COMPLETED)).isEqualTo(100);
    assertThat(Collections.frequency(ends, TIMED_OUT)).isEqualTo(100);
    shop.check(orders);
  }

  @Test
  void anOrderThatIsPlacedFiftyTimesAtOnceIsOneOrderAndOneCharge() {
    OrderDraft draft = anOrder().of(shop.stocked("shoe", 100), 2);

    List<Answer> answers = Crowd.of(50, _ -> shop.client().place(draft.body()));

    assertThat(answers).extracting(Answer::status).containsOnly(201);
    PlacedOrder order = shop.order(draft.id()).isBooked();
    assertThat(shop.client().orderPage("/orders?customerId=" + draft.customerId()).rows())
        .hasSize(1);
    order.isDelivered().becomes(COMPLETED);
    assertThat(shop.client().place(draft.body()).status()).isEqualTo(201);
    shop.check(order);
  }

  @Test
  void anIdThatIsUsedForDifferentOrdersAtOnceBelongsToOneOfThem() {
    OrderDraft draft = anOrder();
    String shoe = shop.stocked("shoe", 100);

    List<Answer> answers = Crowd.of(10, n -> shop.client().place(draft.of(shoe, n + 1).body()));

    assertThat(answers).extracting(Answer::status).containsOnly(201, 409);
    assertThat(answers).filteredOn(Answer::isOk).hasSize(1);
    PlacedOrder order = shop.order(draft.id()).isBooked();
    order.isDelivered().becomes(COMPLETED);
    assertThat(shop.client().place(draft.of(shoe, 11).body()).status()).isEqualTo(409);
    shop.check(order);
  }

  private void isHeldOrAsked(PlacedOrder order) {
    Patience.await(order.id() + " has parts").until(() -> !order.parts().isEmpty());
  }

  private static PlacedOrder only(List<PlacedOrder> orders, FulfilmentStatus status) {
    return orders.stream()
        .filter(order -> order.parts().stream().allMatch(part -> part.status() == status))
        .findFirst()
        .orElseThrow();
  }
}
