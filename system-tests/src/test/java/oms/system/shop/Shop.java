package oms.system.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import oms.system.client.Answer;
import oms.system.client.OmsClient;
import oms.system.cluster.OmsCluster;
import oms.system.invariant.Attempts;
import oms.system.invariant.Invariants;
import oms.system.invariant.Stop;
import oms.system.invariant.Timelines;

/** A cluster in the words of its customers: goods, orders, and the rules that must hold. */
public final class Shop {

  private final OmsCluster cluster;
  private final Timelines timelines;
  private final Invariants invariants;
  private final Attempts attempts;

  /** The shop that a cluster runs. */
  public Shop(OmsCluster cluster) {
    this.cluster = cluster;
    this.timelines = new Timelines(cluster.databases(), cluster.workflows());
    this.invariants = new Invariants(cluster.databases(), cluster.workflows(), timelines);
    this.attempts = new Attempts(cluster.workflows(), timelines);
  }

  /** The services' HTTP APIs. */
  public OmsClient client() {
    return cluster.client();
  }

  /** New goods, without a price and without stock, whose SKU begins with a word. */
  public Goods goods(String word) {
    return goodsCalled(Fresh.name(word));
  }

  /** Goods with a SKU that the services were told about. */
  public Goods goodsCalled(String sku) {
    return new Goods(cluster.databases(), sku);
  }

  /** The SKU of new goods at the usual price, some of them in the first warehouse. */
  public String stocked(String word, int units) {
    return stocked(word, Goods.FIRST_WAREHOUSE, units);
  }

  /** The SKU of new goods at the usual price, some of them in a warehouse. */
  public String stocked(String word, String warehouse, int units) {
    return goods(word).at(Goods.PRICE).in(warehouse, units).sku();
  }

  /** The SKU of new goods at the usual price which no warehouse has. */
  public String soldOut(String word) {
    return goods(word).at(Goods.PRICE).sku();
  }

  /** Places an order that must be accepted. */
  public PlacedOrder place(OrderDraft draft) {
    Answer answer = client().place(draft.body());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return order(draft.id());
  }

  /** Places an order as often as it takes until it is accepted. */
  public PlacedOrder placeThroughOutages(OrderDraft draft) {
    Patience.awaitThroughOutages(draft.id() + " is accepted")
        .until(() -> client().place(draft.body()).status() == 201);
    return order(draft.id());
  }

  /** An order that was placed before. */
  public PlacedOrder order(String id) {
    return new PlacedOrder(id, client(), timelines);
  }

  /** Carries every parcel of these orders until all of them have ended, one way or another. */
  public void carry(Collection<PlacedOrder> orders) {
    Courier courier = new Courier(client(), orders);
    List<PlacedOrder> open = new ArrayList<>(orders);
    Patience.await(orders.size() + " orders end")
        .until(
            () -> {
              courier.round();
              open.removeIf(order -> order.view().status().isFinal());
              return open.isEmpty();
            });
  }

  /** Checks everything that must hold of these orders, money, stock, rows and workflows. */
  public void check(PlacedOrder... orders) {
    check(List.of(orders));
  }

  /** Checks everything that must hold of these orders, money, stock, rows and workflows. */
  public void check(Collection<PlacedOrder> orders) {
    invariants.check(orders.stream().map(PlacedOrder::id).toList());
  }

  /** Checks that nothing was done again for these orders because workers were asked to end. */
  public void checkUndisturbed(Collection<PlacedOrder> orders, Collection<Stop> stops) {
    attempts.check(orders.stream().map(PlacedOrder::id).toList(), stops);
  }

  /** Checks everything for every order there is, and that nothing is left running. */
  public void checkAtRest() {
    invariants.checkAtRest();
  }
}
