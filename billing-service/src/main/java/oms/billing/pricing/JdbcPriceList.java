package oms.billing.pricing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code prices}. */
@Repository
class JdbcPriceList implements PriceList {

  private static final String BY_SKU =
      """
      select sku, unit_price, shipping from prices where sku = any(:skus)
      """;

  private final JdbcClient jdbc;

  JdbcPriceList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<String, Price> find(Set<String> skus) {
    Map<String, Price> prices = new HashMap<>();
    jdbc.sql(BY_SKU)
        .param("skus", skus.toArray(String[]::new))
        .query(
            row -> {
              prices.put(
                  row.getString("sku"),
                  new Price(row.getLong("unit_price"), row.getLong("shipping")));
            });
    return prices;
  }
}
