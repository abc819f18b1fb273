package oms.system.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Set;
import oms.system.metrics.PromQl.Grouping;
import oms.system.metrics.PromQl.Selector;
import org.junit.jupiter.api.Test;

class PromQlTests {

  @Test
  void findsSeriesAndTheLabelsTheyArePickedBy() {
    PromQl promQl =
        PromQl.of("rate(a_total{x=\"{1,2}\", y=~'b(c)'}[5m] offset 10m) / b:c > bool 1");

    assertThat(promQl.selectors())
        .extracting(Selector::metric, Selector::labels)
        .containsExactly(tuple("a_total", Set.of("x", "y")), tuple("b:c", Set.of()));
  }

  @Test
  void takesFunctionsAndOperatorsForWhatTheyAre() {
    PromQl promQl = PromQl.of("(sum(a) or absent(b)) and on (c) group_left () NaN unless 5e3");

    assertThat(promQl.selectors()).extracting(Selector::metric).containsExactly("a", "b");
  }

  @Test
  void knowsWhatIsAggregatedByWhichLabels() {
    PromQl promQl = PromQl.of("sum by (x, le) (rate(a[1m]) + b) * max(c) without (y) + d");

    assertThat(promQl.groupings())
        .extracting(Grouping::labels)
        .containsExactly(Set.of("x", "le"), Set.of("y"));
    assertThat(promQl.groupings().getFirst().series())
        .extracting(Selector::metric)
        .containsExactly("a", "b");
    assertThat(promQl.groupings().getLast().series())
        .extracting(Selector::metric)
        .containsExactly("c");
  }

  @Test
  void keepsTheLabelsThatFunctionsAdd() {
    assertThat(PromQl.of("label_replace(a, \"added\", \"$1\", \"x\", \"(.+)\")").texts())
        .contains("added");
  }
}
