package oms.order.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oms.contracts.item.LineItem;
import oms.contracts.order.PlaceOrder;
import oms.contracts.order.http.StockAdjustment;
import oms.contracts.order.http.StockLevel;
import oms.contracts.order.http.StockMovement;
import oms.contracts.order.http.StockReceipt;
import oms.order.OrderDatabase;
import oms.order.activity.OrderActivities;
import oms.order.inventory.StockAnswer.Made;
import oms.order.inventory.StockAnswer.ReferenceTaken;
import oms.order.inventory.StockAnswer.TooLow;
import oms.order.inventory.StockAnswer.Unknown;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StockDeskTests {

  /** What the rules of the whole system say of stock. */
  private static final String WRONG =
      """
      select count(*) from stock_levels level
       where on_hand <> (select coalesce(sum(case kind when 'shipped' then -quantity
                                                       else quantity end), 0)
                           from stock_movements moved
                          where moved.kind in ('received', 'adjusted', 'shipped')
                            and (moved.sku, moved.warehouse) = (level.sku, level.warehouse))
          or reserved <> (select coalesce(sum(quantity), 0) from reservations held
                           where held.status = 'held'
                             and (held.sku, held.warehouse) = (level.sku, level.warehouse))""";

  private ServiceDatabase database;
  private StockDesk desk;
  private StockReads reads;
  private OrderActivities orders;

  @BeforeAll
  void start() {
    database = OrderDatabase.start();
    desk = database.bean(StockDesk.class);
    reads = database.bean(StockReads.class);
    orders = database.bean(OrderActivities.class);
  }

  @AfterAll
  void everyUnitIsAccountedFor() {
    assertThat(database.number(WRONG)).isZero();
    database.close();
  }

  @Test
  void aReceiptStocksWhatWasNeverThere() {
    assertThat(receive("new", 5, "r1")).isEqualTo(new Made(level("new", 5, 0)));
    assertThat(receive("new", 7, "r2")).isEqualTo(new Made(level("new", 12, 0)));
  }

  @Test
  void aRepeatedReceiptCountsOnce() {
    receive("again", 5, "again-1");

    assertThat(receive("again", 5, "again-1")).isEqualTo(new Made(level("again", 5, 0)));
    assertThat(reads.movements("again", null, Optional.empty(), 9)).hasSize(1);
  }

  @Test
  void aReferenceIsForOneReceiptOnly() {
    receive("taken", 5, "taken-1");

    assertThat(receive("taken", 6, "taken-1")).isEqualTo(new ReferenceTaken());
    assertThat(receive("other", 5, "taken-1")).isEqualTo(new ReferenceTaken());
    assertThat(desk.receive(new StockReceipt("taken", "A", 5, "other words", "taken-1")))
        .isEqualTo(new ReferenceTaken());
    assertThat(levels("taken")).containsExactly(level("taken", 5, 0));
    assertThat(levels("other")).as("no row is left behind").isEmpty();
  }

  @Test
  void aReceiptAndAnAdjustmentMayHaveTheSameReference() {
    receive("both", 5, "both-1");

    assertThat(adjust("both", -1, "both-1")).isEqualTo(new Made(level("both", 4, 0)));
  }

  @Test
  void anAdjustmentTakesOffWhatNoOrderHolds() {
    receive("less", 5, "less-1");
    buy("less-order", new LineItem("less", 3));

    assertThat(adjust("less", -3, "less-2")).isEqualTo(new TooLow(level("less", 5, 3)));
    assertThat(adjust("less", -2, "less-2")).isEqualTo(new Made(level("less", 3, 3)));
    assertThat(adjust("less", -2, "less-2")).as("again").isEqualTo(new Made(level("less", 3, 3)));
    assertThat(adjust("less", -1, "less-2")).isEqualTo(new ReferenceTaken());
    assertThat(adjust("less", 4, "less-3")).isEqualTo(new Made(level("less", 7, 3)));
  }

  @Test
  void whatWasNeverThereIsNotAdjusted() {
    assertThat(adjust("nowhere", 1, "nowhere-1")).isEqualTo(new Unknown());
    assertThat(levels("nowhere")).isEmpty();
  }

  @Test
  void theLogTellsTheNewestFirstWithCauseAndReason() {
    receive("log", 5, "log-1");
    buy("log-order", new LineItem("log", 2));
    adjust("log", -1, "log-2");

    assertThat(reads.movements("log", null, Optional.empty(), 9))
        .extracting(
            StockMovement::kind,
            StockMovement::quantity,
            StockMovement::cause,
            StockMovement::reason)
        .containsExactly(
            tuple("adjusted", -1L, "log-2", "counted"),
            tuple("held", 2L, "log-order:1", null),
            tuple("received", 5L, "log-1", "delivery"));
  }

  @Test
  void pagesOfStockMeetWithoutGapOrRepeat() {
    for (String sku : List.of("page-1", "page-2")) {
      for (String warehouse : List.of("A", "B")) {
        desk.receive(new StockReceipt(sku, warehouse, 1, "", sku + warehouse));
      }
    }
    List<StockLevel> seen = new ArrayList<>();
    StockPlace after = new StockPlace("page-", "");
    for (int page = 0; page < 4; page++) {
      StockLevel next = reads.levels(null, null, null, after, 1).getFirst();
      seen.add(next);
      after = StockPlace.read(new StockPlace(next.sku(), next.warehouse()).toString());
    }

    assertThat(seen)
        .extracting(it -> it.sku() + it.warehouse())
        .containsExactly("page-1A", "page-1B", "page-2A", "page-2B");
    assertThat(reads.levels("page-1", null, "B", StockPlace.START, 9)).hasSize(1);
    assertThat(reads.catalogue("page-", 2))
        .extracting(it -> it.sku() + it.available())
        .containsExactly("page-12", "page-22");
  }

  @Test
  void rolloutGatesAreNotThereForPeople() {
    assertThat(reads.levels(null, null, "gate:warehouse", StockPlace.START, 9)).isEmpty();
    assertThat(reads.catalogue(null, 500)).noneMatch(item -> item.sku().startsWith("gate:"));
    assertThat(reads.isKnown("gate:parcel")).isFalse();
  }

  @Test
  void oneReferenceCountsOnceHoweverManySayItAtOnce() throws Exception {
    receive("race", 100, "race-0");

    List<StockAnswer> answers =
        atOnce(
            IntStream.range(0, 24)
                .mapToObj(
                    n ->
                        (Callable<StockAnswer>)
                            () ->
                                n % 2 == 0
                                    ? receive("race", 10, "race-1")
                                    : receive("race-" + n, 10, "race-1"))
                .toList());

    assertThat(answers).filteredOn(ReferenceTaken.class::isInstance).hasSizeBetween(12, 23);
    assertThat(database.number("select sum(quantity) from stock_movements where cause = 'race-1'"))
        .isEqualTo(10);
  }

  @Test
  void ordersReceiptsAndAdjustmentsAtOnceKeepEveryUnitAccountedFor() throws Exception {
    List<String> skus = List.of("busy-1", "busy-2", "busy-3");
    skus.forEach(sku -> receive(sku, 20, sku + "-first"));
    Stream<Callable<Object>> buyers =
        IntStream.range(0, 60)
            .mapToObj(
                n ->
                    () -> {
                      buy(
                          "busy-" + n,
                          new LineItem(skus.get(n % 3), 1),
                          new LineItem(skus.get((n + 1) % 3), 1));
                      return n;
                    });
    Stream<Callable<Object>> receivers =
        IntStream.range(0, 30).mapToObj(n -> () -> receive(skus.get(n % 3), 1, "in-" + n / 2));
    Stream<Callable<Object>> adjusters =
        IntStream.range(0, 30).mapToObj(n -> () -> adjust(skus.get(n % 3), -2, "out-" + n));
    List<Callable<Object>> all =
        new ArrayList<>(Stream.of(buyers, receivers, adjusters).flatMap(stream -> stream).toList());
    Collections.shuffle(all, new Random(6));

    atOnce(all);

    assertThat(database.number(WRONG)).isZero();
    assertThat(database.number("select count(*) from stock_levels where sku like 'busy-%'"))
        .isEqualTo(3);
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<T> results = new ArrayList<>();
      for (Future<T> call : threads.invokeAll(calls)) {
        results.add(call.get());
      }
      return results;
    }
  }

  private StockAnswer receive(String sku, long quantity, String reference) {
    return desk.receive(new StockReceipt(sku, "A", quantity, "delivery", reference));
  }

  private StockAnswer adjust(String sku, long change, String reference) {
    return desk.adjust(new StockAdjustment(sku, "A", change, "counted", reference));
  }

  private void buy(String orderId, LineItem... items) {
    orders.reserve(new PlaceOrder(orderId, "anna", List.of(items), Instant.EPOCH));
  }

  private List<StockLevel> levels(String sku) {
    return reads.levels(sku, null, null, StockPlace.START, 9);
  }

  private static StockLevel level(String sku, long onHand, long reserved) {
    return new StockLevel(sku, "A", onHand, reserved, onHand - reserved);
  }
}
