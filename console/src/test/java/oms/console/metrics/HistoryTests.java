package oms.console.metrics;

import static oms.console.api.Service.BILLING;
import static oms.console.api.Service.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oms.console.api.Service;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** From what processes say to what is shown. */
@NullMarked
class HistoryTests {

  private static final String PLACED = "oms_orders_placed_total";

  private final History history = new History();
  private final Growth first = new Growth();
  private final Growth second = new Growth();
  private long at;

  @Test
  void ratesAreThoseOfAllProcessesTogether() {
    look(says(first, ORDERS, PLACED + " 100"), says(second, ORDERS, PLACED + " 7"));
    Sample sample = look(says(first, ORDERS, PLACED + " 104"), says(second, ORDERS, PLACED + " 9"));
    assertThat(sample.number("placed")).hasValue(3);
    assertThat(sample.number("total.placed")).hasValue(6);
  }

  @Test
  void whatWasBeforeTheFirstLookIsNotCounted() {
    assertThat(look(says(first, ORDERS, PLACED + " 100")).values()).doesNotContainKey("placed");
  }

  @Test
  void aProcessThatWasStartedAnewCountsFromNothing() {
    look(says(first, ORDERS, PLACED + " 100"));
    assertThat(look(says(first, ORDERS, PLACED + " 4")).number("placed")).hasValue(2);
  }

  @Test
  void aCounterThatAppearsHasCountedFromNothing() {
    look(says(first, ORDERS, PLACED + " 0"));
    Sample sample =
        look(says(first, ORDERS, PLACED + " 0\noms_orders_closed_total{outcome=\"failed\"} 2"));
    assertThat(sample.number("failed")).hasValue(1);
    assertThat(sample.number("cancelled")).hasValue(0);
  }

  @Test
  void aProcessThatIsAwayLeavesAGapAndIsNewWhenItIsBack() {
    look(says(first, ORDERS, PLACED + " 1"), says(second, BILLING, ""));
    look(says(first, ORDERS, PLACED + " 2"), says(second, BILLING, ""));
    Sample gap = look(away(first), says(second, BILLING, ""));
    assertThat(gap.values()).doesNotContainKeys("placed", "workers.orders");
    assertThat(gap.values()).containsKey("workers.billing");
    Sample back = look(says(first, ORDERS, PLACED + " 50"), says(second, BILLING, ""));
    assertThat(back.values()).doesNotContainKey("placed").containsKey("workers.orders");
  }

  @Test
  void timesAreThoseOfWhatEndedSinceTheFirstLook() {
    String none = buckets(100, 100, 100);
    look(says(first, ORDERS, none));
    assertThat(look(says(first, ORDERS, none)).values()).doesNotContainKey("completed.p95");
    Sample sample = look(says(first, ORDERS, buckets(100, 110, 110)));
    assertThat(sample.number("completed.p50")).hasValue(1.5);
  }

  private static String buckets(int one, int two, int all) {
    String name = "oms_order_completed_seconds_bucket";
    return "%1$s{le=\"1.0\"} %2$d\n%1$s{le=\"2.0\"} %3$d\n%1$s{le=\"+Inf\"} %4$d"
        .formatted(name, one, two, all);
  }

  @Test
  void aBacklogIsToldByEachProcessAndCountedOnce() {
    String says =
        """
        oms_task_queue_backlog{task_queue="orders",task_type="workflow"} %d
        oms_task_queue_backlog{task_queue="orders",task_type="activity"} %s
        temporal_worker_task_slots_available{task_queue="orders",worker_type="WorkflowWorker"} 9
        temporal_worker_task_slots_used{task_queue="orders",worker_type="WorkflowWorker"} 1
        """;
    Sample sample =
        look(
            says(first, ORDERS, says.formatted(4, "1")),
            says(second, ORDERS, says.formatted(3, "NaN")));
    assertThat(sample.number("backlog.orders")).hasValue(5);
    assertThat(sample.number("workers.orders")).hasValue(2);
    assertThat(sample.number("free.orders.WorkflowWorker")).hasValue(18);
    assertThat(sample.number("used.orders")).hasValue(2);
  }

  @Test
  void aProcessWithoutSlotsIsNoWorker() {
    assertThat(look(says(first, ORDERS, PLACED + " 1")).number("workers.orders")).hasValue(0);
  }

  @Test
  void aProcessThatNeitherPollsNorWorksIsNoWorker() {
    String says =
        """
        temporal_worker_task_slots_available{task_queue="orders",worker_type="WorkflowWorker"} 9
        temporal_worker_task_slots_used{task_queue="orders",worker_type="WorkflowWorker"} 0
        temporal_num_pollers{task_queue="orders",worker_type="WorkflowWorker"} %d
        """;
    Sample sample =
        look(says(first, ORDERS, says.formatted(0)), says(second, ORDERS, says.formatted(2)));
    assertThat(sample.number("workers.orders")).hasValue(1);
    assertThat(sample.number("free.orders")).hasValue(9);
  }

  @Test
  void whatIsOlderThanFiveMinutesIsForgotten() {
    for (int i = 0; i < 200; i++) {
      look(says(first, ORDERS, PLACED + " " + i));
    }
    assertThat(history.after(0)).hasSize(151);
    assertThat(history.after(at - 2_000)).hasSize(1);
    assertThat(history.latest())
        .get(InstanceOfAssertFactories.type(Sample.class))
        .extracting(sample -> sample.number("total.placed").orElseThrow())
        .isEqualTo(150.0);
  }

  @Test
  void afterAPauseNothingIsTakenForOneMoment() {
    look(says(first, ORDERS, PLACED + " 0"));
    look(says(first, ORDERS, PLACED + " 100"));
    history.forget();
    first.forget();
    look(says(first, ORDERS, PLACED + " 900"));
    assertThat(look(says(first, ORDERS, PLACED + " 902")).number("placed")).hasValue(1);
  }

  private Sample look(Answer... answers) {
    at += 2_000;
    return history.add(at, Moment.of(2, List.of(answers)));
  }

  private static Answer says(Growth process, Service service, String text) {
    boolean counted = process.isKnown();
    return new Answer(
        service, "h:1", true, counted, process.since(Exposition.read(text, Names.ALL)));
  }

  private static Answer away(Growth process) {
    process.forget();
    return Answer.none(ORDERS, "h:1");
  }
}
