package oms.worker.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConditionsTests {

  @Test
  void onlyWhatIsKnownIsAskedFor() {
    var conditions =
        Conditions.of("shown")
            .and("a", 1, "a = :a")
            .and("b", null, "b = :b")
            .and("begins", "x%", Queries::pattern, "c like :begins")
            .and("d", null, Object::toString, "d = :d");

    assertThat(conditions.sql()).isEqualTo("shown and a = :a and c like :begins");
    assertThat(conditions.params())
        .hasSize(2)
        .containsEntry("a", 1)
        .containsEntry("begins", "x\\%%");
  }
}
