package oms.billing.pricing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import oms.billing.pricing.PricingProperties.Unlisted;
import oms.contracts.billing.http.PriceTag;
import oms.contracts.billing.http.PricingRule;
import oms.contracts.rollout.GateOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The prices as people look at them. */
@Repository
public class JdbcPriceReads {

  private final JdbcClient jdbc;
  private final PriceList list;
  private final PricingProperties properties;

  JdbcPriceReads(JdbcClient jdbc, PriceList list, PricingProperties properties) {
    this.jdbc = jdbc;
    this.list = list;
    this.properties = properties;
  }

  /** How goods are priced. */
  public PricingRule rule() {
    return new PricingRule(properties.currency(), Invoice.TAX_PERCENT, sellsUnlisted());
  }

  /**
   * A page of the price list, by SKU.
   *
   * @param after the last SKU of the page before; {@code null} for the first page
   */
  public List<PriceTag> listed(@Nullable String after, int limit) {
    return jdbc.sql(
            """
            select sku, unit_price, shipping from prices
             where sku > coalesce(:after, '') and sku not like '%s%%'
             order by sku limit :limit"""
                .formatted(GateOrders.PREFIX))
        .param("after", after)
        .param("limit", limit)
        .query(this::listed)
        .list();
  }

  private PriceTag listed(ResultSet row, int number) throws SQLException {
    return tag(
        row.getString("sku"), new Price(row.getLong("unit_price"), row.getLong("shipping")), true);
  }

  /** What these SKUs cost, by SKU; those that are not sold are left out. */
  public List<PriceTag> of(Collection<String> wanted) {
    Set<String> skus = new TreeSet<>(wanted);
    var prices = list.find(skus);
    return skus.stream().flatMap(sku -> of(sku, prices.get(sku)).stream()).toList();
  }

  private Optional<PriceTag> of(String sku, @Nullable Price listed) {
    return listed == null ? derived(sku) : Optional.of(tag(sku, listed, true));
  }

  private Optional<PriceTag> derived(String sku) {
    return sellsUnlisted() ? Optional.of(tag(sku, DerivedPrices.of(sku), false)) : Optional.empty();
  }

  private boolean sellsUnlisted() {
    return properties.unlisted() == Unlisted.DERIVE;
  }

  private PriceTag tag(String sku, Price price, boolean listed) {
    return new PriceTag(sku, price.unit(), price.shipping(), properties.currency(), listed);
  }
}
