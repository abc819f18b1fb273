package oms.order.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oms.order.OrderDatabase;
import oms.testkit.ServiceDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoAssortmentTests {

  private static final String DELIVERED = " where sku in ('shoe', 'hat')";

  private ServiceDatabase database;
  private DemoAssortment assortment;

  @BeforeEach
  void start() {
    database = OrderDatabase.start();
    assortment = new DemoAssortment(database.jdbc());
  }

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void whatIsAskedForIsDeliveredToEachWarehouseOnce() {
    assortment.stockUp(List.of("shoe"));
    assortment.stockUp(List.of("shoe", "hat"));

    assertThat(database.number("select count(*) from stock_levels" + DELIVERED)).isEqualTo(4);
    assertThat(
            database.number(
                "select count(*) from stock_movements" + DELIVERED + " and kind = 'received'"))
        .isEqualTo(4);
  }

  @Test
  void adidasIsNeverDelivered() {
    assortment.stockUp(List.of("Adidas Classic", "shoe"));

    assertThat(database.number("select count(*) from stock_levels where sku like 'Adidas%'"))
        .isZero();
  }
}
