package oms.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oms.localstack.Visitor.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists of many rows in a browser. The rows are older than what other tests make, come after it in
 * the alphabet, and are gone afterwards.
 */
@OnConsole
@NullMarked
class ManyRowsTests {

  private static final int ORDERS = 5_000;
  private static final int SKUS = 600;

  private final Apis apis;
  private final Page page;

  ManyRowsTests(Visitor visitor, Apis apis) {
    this.apis = apis;
    this.page = visitor.newPage();
  }

  /** Ten orders share each moment, so that pages have to begin within one. */
  @BeforeEach
  void fill() throws SQLException {
    execute(
        """
        insert into orders (id, customer_id, items, status, received_at, updated_at)
        select 'many-' || lpad(n::text, 4, '0'), 'many-customer-' || n %% 40, '[]',
               (array['completed', 'failed', 'cancelled'])[1 + n %% 3], at, at
          from generate_series(1, %d) n,
               lateral (select timestamptz '2020-01-01' + n / 10 * interval '1 minute' as at) t"""
            .formatted(ORDERS),
        """
        insert into stock_levels (sku, warehouse, on_hand, reserved)
        select 'Zz many ' || lpad(n::text, 4, '0'), warehouse, n, n %% 2
          from generate_series(1, %d) n, (values ('Many A'), ('Many B')) as w (warehouse)"""
            .formatted(SKUS));
  }

  @AfterEach
  void empty() throws SQLException {
    execute(
        "delete from orders where id like 'many-%'",
        "delete from stock_levels where sku like 'Zz many %'");
  }

  private void execute(String... statements) throws SQLException {
    var postgres = apis.at().postgres();
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl("oms_order"), postgres.username(), postgres.password());
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void allOrdersAreWalkedThroughWithoutOneTwiceOrMissing() {
    List<String> ids = walk("/manager/orders", "Older");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids.stream().filter(id -> id.startsWith("many-"))).hasSize(ORDERS);
    page.getByRole(AriaRole.LINK, named("Newest")).click();
    assertThat(page.locator("tbody th").first()).not().hasText(ids.getLast());
  }

  @Test
  void oneOfManyOrdersIsFound() {
    page.navigate("/manager/orders");
    page.getByLabel("Order or customer begins with").fill("many-3141");
    button(page, "Show").click();
    assertThat(page.locator("tbody th")).hasText("many-3141");
    assertThat(walk("/manager/orders?q=many-customer-7&status=failed", "Older")).hasSize(42);
  }

  @Test
  void manyOrdersAreExported() throws IOException {
    page.navigate("/manager/orders?q=many-");
    Download file = page.waitForDownload(() -> page.locator("#export").click());
    assertThat(Files.readAllLines(file.path())).hasSize(1 + ORDERS).doesNotHaveDuplicates();
  }

  @Test
  void theStockOfAWarehouseIsWalkedThrough() {
    List<String> skus = walk("/manager/stock?warehouse=Many+B", "More");
    assertThat(skus).hasSize(SKUS).doesNotHaveDuplicates().isSorted();
    assertThat(walk("/manager/stock?q=zz+many+01", "More")).hasSize(200);
  }

  /** The heads of all rows, from page to page. */
  private List<String> walk(String address, String next) {
    List<String> heads = new ArrayList<>();
    page.navigate(address);
    Locator more = page.getByRole(AriaRole.LINK, named(next));
    heads.addAll(page.locator("tbody th").allTextContents());
    while (more.count() > 0) {
      more.click();
      heads.addAll(page.locator("tbody th").allTextContents());
    }
    return heads;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
