package oms.benchmark.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CostReportTests {

  @Test
  void showsTheMedianOfEachTypeAndTheRangeOfTheTotals() {
    var report = new CostReport();
    report.add(1, cost(3, 20, 9));
    report.add(2, cost(4, 26, 20));
    report.add(2, cost(5, 26, 22));
    report.add(2, cost(4, 29, 22));

    assertThat(report.table())
        .hasToString(
            """
            an order of               1 fulfilment   2 fulfilments
            markers                              3               4
            start                                1               1
            actions, median                      4               5
            actions, least to most             4-4             5-6
            events of Order                     20              26
            events of its Shipments              9              22
            events, median                      29              48
            events, least to most            29-29           46-51""");
  }

  private static OrderCost cost(long markers, int orderEvents, int shipmentEvents) {
    var actions = new TreeMap<>(Map.of("markers", markers, "start", 1L));
    return new OrderCost(new ActionCounts(actions), orderEvents, shipmentEvents);
  }
}
