package oms.order.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import oms.contracts.item.LineItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SourcingTests {

  @Nested
  class WithTheFewestParcels {

    private final Sourcing sourcing = new FewestParcels();

    @Test
    void oneWarehouseThatHasEverythingIsEnough() {
      var shelves = shelves(free("x", "A", 5), free("x", "B", 5), free("y", "B", 5));

      assertThat(sourcing.source(List.of(line("x", 2), line("y", 2)), shelves))
          .containsExactly(at("B", line("x", 2), line("y", 2)));
    }

    @Test
    void aSecondWarehouseIsUsedOnlyForWhatTheFirstLacks() {
      var shelves = shelves(free("x", "A", 5), free("y", "B", 5), free("z", "C", 1));

      assertThat(sourcing.source(List.of(line("x", 2), line("y", 2)), shelves))
          .containsExactly(at("A", line("x", 2)), at("B", line("y", 2)));
    }

    @Test
    void whatNoWarehouseHasComesFirst() {
      var shelves = shelves(free("x", "A", 5));

      assertThat(sourcing.source(List.of(line("x", 2), line("gone", 1)), shelves))
          .containsExactly(at(null, line("gone", 1)), at("A", line("x", 2)));
    }

    @Test
    void linesOfTheSameSkuShareTheShelf() {
      var shelves = shelves(free("x", "A", 3), free("x", "B", 1));

      assertThat(sourcing.source(List.of(line("x", 2), line("x", 2)), shelves))
          .containsExactly(at(null, line("x", 2)), at("A", line("x", 2)));
    }

    @Test
    void aLineIsNeverSplit() {
      var shelves = shelves(free("x", "A", 2), free("x", "B", 2));

      assertThat(sourcing.source(List.of(line("x", 3)), shelves))
          .containsExactly(at(null, line("x", 3)));
    }

    @Test
    void nothingIsAvailableWhereNothingIsStocked() {
      assertThat(sourcing.source(List.of(line("x", 1)), shelves()))
          .containsExactly(at(null, line("x", 1)));
    }
  }

  @Nested
  class AsInTheReference {

    private final Sourcing sourcing = new ReferenceSourcing();

    @Test
    void theFirstAvailableLineComesFromWarehouseAAndTheOthersFromB() {
      var shelves =
          shelves(
              free("x", "Warehouse A", 9),
              free("x", "Warehouse B", 9),
              free("y", "Warehouse A", 9),
              free("y", "Warehouse B", 9));

      assertThat(
              sourcing.source(
                  List.of(line("Adidas", 1), line("x", 1), line("y", 1), line("x", 3)), shelves))
          .containsExactly(
              at(null, line("Adidas", 1)),
              at("Warehouse A", line("x", 1)),
              at("Warehouse B", line("y", 1), line("x", 3)));
    }
  }

  private static Shelves shelves(Shelves.Free... levels) {
    return new Shelves(Arrays.asList(levels));
  }

  private static Shelves.Free free(String sku, String warehouse, long quantity) {
    return new Shelves.Free(sku, warehouse, quantity);
  }

  private static LineItem line(String sku, int quantity) {
    return new LineItem(sku, quantity);
  }

  private static Allocation at(@Nullable String warehouse, LineItem... items) {
    return new Allocation(warehouse, List.of(items));
  }
}
