package oms.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oms.localstack.Visitor.button;
import static oms.localstack.Visitor.hasTextWithin;
import static oms.localstack.Visitor.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of the store manager in a browser, over a whole system that runs. */
@OnConsole
@NullMarked
class ManagerTests {

  private static final String SOLD = "Vans Old Skool";

  /** The shop's first page is that of other tests. */
  private static final String AFTER_ALL_OTHERS = "Zz ";

  private static final String HOSTILE = "<img src=x onerror=alert(1)>/'\"&?%;";

  private final Visitor visitor;
  private final Apis apis;
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private Page page;

  ManagerTests(Visitor visitor, Apis apis) {
    this.visitor = visitor;
    this.apis = apis;
    page = visitor.newPage();
  }

  /** The limit and maintenance are everybody's. */
  @AfterEach
  void asItWas() {
    apis.post(apis.at().billing(), "/limit", Map.of("limit", 0));
    apis.post(apis.at().billing(), "/maintenance", Map.of("enabled", false));
  }

  @Test
  void whatIsReceivedIsSoldAndTheLogSaysSo() {
    String sku = AFTER_ALL_OTHERS + "boots " + mark;
    page.navigate("/manager/stock");
    page.getByRole(AriaRole.LINK, link("Receive something new")).click();
    page.getByLabel("SKU").fill(sku);
    page.getByLabel("Warehouse").fill("Warehouse A");
    page.getByLabel("Units that came in").fill("1,200");
    page.getByLabel("Remark, if any").fill("Note 4711");
    button(page, "Receive").click();
    assertThat(page.locator("#done")).isVisible();
    assertThat(page.locator(".figures")).hasText(figures("1,200", "0", "1,200"));
    assertThat(page.locator("tbody tr"))
        .containsText(Pattern.compile("Received\\s*\\+1,200\\s*Note 4711"));

    String id = apis.place("sold-" + mark, "sells-" + mark, sku);
    apis.awaitShipment(id);
    page.reload();
    assertThat(page.locator(".figures")).hasText(figures("1,200", "1", "1,199"));
    assertThat(page.locator("tbody tr").first()).containsText("Reserved for an order");
    page.getByRole(AriaRole.LINK, link("Order " + id)).click();
    page.waitForURL("**/orders/" + id);
  }

  @Test
  void whatOrdersHoldCannotBeTakenOffAndTheNumbersAreSaidBesideTheField() {
    String sku = stocked("Held " + mark, 5);
    apis.awaitShipment(apis.place("held-" + mark, "c1", sku));
    page.navigate(place(sku));
    Locator adjust = page.locator("#adjust");
    fillIn(adjust, "-5", "Damaged");
    assertThat(page.locator("#changed-wrong"))
        .hasText("5 are on hand and 1 of them are reserved: 4 can be taken off at most.");
    assertThat(adjust.getByLabel("Reason")).hasValue("Damaged");
    assertThat(adjust.locator("#changed")).hasAttribute("aria-invalid", "true");
    fillIn(adjust, "-4", "Damaged");
    assertThat(page.locator(".figures")).hasText(figures("1", "1", "0"));
    assertThat(page.locator("tbody tr").first()).containsText("−4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ten|Write a whole number",
        "1.5|Write a whole number",
        "-3|Receive 1 or more",
        "0|Receive 1 or more",
        "1000000001|At most 1,000,000,000",
        "99999999999999999999999|At most 1,000,000,000"
      })
  void whatIsNoNumberOfUnitsIsSaidBesideTheField(String typed, String answer) {
    page.navigate("/manager/stock/place?sku=Nike%20Air%20Max&warehouse=Warehouse%20B");
    fillIn(page.locator("#receive"), typed, "");
    assertThat(page.locator("#received-wrong")).containsText(answer);
    assertThat(page.locator("#received")).hasValue(typed);
    assertThat(page.locator("#changed-wrong")).hasCount(0);
  }

  @Test
  void aFormThatIsSentTwiceCountsOnce() {
    String sku = stocked("Once " + mark, 5);
    page.navigate(place(sku));
    page.locator("#received").fill("7");
    String sent = page.locator("#receive [name=reference]").inputValue();
    sendThreeTimes("#receive");
    page.locator("#receive .button").dblclick();
    assertThat(page.locator("#done")).isVisible();
    assertThat(page.locator(".figures")).hasText(figures("12", "0", "12"));

    page.evaluate(
        "reference => document.getElementById('receive').reference.value = reference", sent);
    fillIn(page.locator("#receive"), "8", "");
    assertThat(page.locator("#receive .complaint")).containsText("was sent before");
    button(page, "Receive").click();
    assertThat(page.locator(".figures")).hasText(figures("20", "0", "20"));
  }

  @Test
  void anOrderIsFoundAndExported() throws IOException {
    String customer = "=finds, \"" + mark;
    String id = apis.place("find-" + mark, customer, SOLD);
    apis.place("other-" + mark, "other-" + mark, SOLD);
    page.navigate("/manager/orders");
    page.getByLabel("Order or customer begins with").fill("=finds, \"" + mark);
    page.keyboard().press("Enter");
    assertThat(page.locator("tbody tr")).hasCount(1);
    assertThat(page.locator("tbody tr")).containsText(id);

    Download file = page.waitForDownload(() -> page.locator("#export").click());
    assertThat(file.suggestedFilename()).matches("orders-\\d{4}-\\d\\d-\\d\\d\\.csv");
    assertThat(Files.readString(file.path()))
        .startsWith("id,status,receivedAt,customerId\r\n" + id + ",")
        .endsWith(",\"'=finds, \"\"" + mark + "\"\r\n")
        .doesNotContain("other-");

    page.getByLabel("State").selectOption("failed");
    button(page, "Show").click();
    assertThat(page.getByRole(AriaRole.HEADING).filter(named("No order fits"))).isVisible();
  }

  @Test
  void rowsFollowAndNewOrdersAreAnnounced() {
    page.navigate("/manager/orders?q=live-" + mark);
    assertThat(page.locator("#live-state")).hasText("Live", hasTextWithin());
    String id = apis.place("live-" + mark, "c1", SOLD);
    page.locator("#news").click();
    apis.awaitShipment(id);
    apis.post(apis.at().order(), "/orders/" + id + "/action", Map.of("action", "cancel"));
    assertThat(page.locator("tr[id='row-" + id + "'] .state"))
        .hasText("Cancelled", hasTextWithin());
  }

  @Test
  void aChargeIsRefundedOnceAfterItIsConfirmed() {
    String customer = "refunds-" + mark;
    apis.awaitShipment(apis.place("refund-" + mark, customer, SOLD));
    page.navigate("/manager/payments?customer=" + customer);
    assertThat(page.locator("tbody tr")).containsText("Paid");
    Page list = page;
    page = visitor.newPage();
    page.navigate("/manager/payments?order=refund-" + mark);
    page.locator("tbody th a").click();
    assertThat(page.locator("#payment .sums")).containsText("Total in USD");
    assertThat(page.locator("#ledger")).containsText("Succeeded");
    Page order = visitor.newPage();
    order.navigate("/orders/refund-" + mark);
    assertThat(order.locator("#live-state")).hasText("Live", hasTextWithin());
    page.locator("#refund-link").click();
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("Give this money back?");

    page.getByLabel("Reason").fill("Came " + HOSTILE);
    sendThreeTimes("form[data-once]");
    page.locator("#refund").click();
    assertThat(page.locator("#payment .state")).hasText("Refunded", hasTextWithin());
    assertThat(page.locator("#ledger tbody tr")).hasCount(2);
    assertThat(page.locator("#payment .timeline")).containsText("Came " + HOSTILE);
    assertThat(page.locator("#refund-link")).hasCount(0);
    assertThat(list.locator("tbody .state")).hasText("Refunded", hasTextWithin());
    assertThat(order.locator("#order .timeline")).containsText("Refunded", within());
    assertThat(order.locator("#order .sums .good")).containsText("$");
    assertThat(order.locator("#order")).not().containsText("Came");

    page.navigate(page.url() + "/refund");
    assertThat(page.locator("main")).containsText("It is refunded already.");
    assertThat(page.locator("#refund")).hasCount(0);
  }

  @Test
  void aRefundWithoutReasonOrWithoutMoneySaysWhy() {
    setLimit("0.01");
    apis.place("poor-" + mark, "poor-" + mark, SOLD);
    awaitCharge("poor-" + mark, "declined");
    page.navigate("/manager/payments?status=declined&customer=poor-" + mark);
    assertThat(page.locator("tbody tr")).containsText("The customer would go over");
    page.locator("tbody th a").click();
    assertThat(page.locator("#payment > .complaint")).containsText("spending limit");
    assertThat(page.locator("#refund-link")).hasCount(0);
    page.navigate(page.url() + "/refund");
    assertThat(page.locator("main")).containsText("No money was taken");

    setLimit("0");
    apis.awaitShipment(apis.place("rich-" + mark, "rich-" + mark, SOLD));
    page.navigate("/manager/payments?order=rich-" + mark);
    page.locator("tbody th a").click();
    page.locator("#refund-link").click();
    page.evaluate("document.getElementById('reason').required = false");
    page.locator("#refund").click();
    assertThat(page.locator("#reason-wrong")).hasText("Say why, for those who read the ledger.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1|must not be negative",
        "1e3|in digits",
        "''|Write an amount",
        "1,23|in digits",
        "1.234|At most 2 digits",
        "99999999999999999999|more than can be kept: 90071992547409.91"
      })
  void aLimitThatIsNoneIsSaidBesideTheField(String typed, String answer) {
    setLimit("12.3");
    assertThat(page.locator("#limit-now")).containsText("$12.30");
    setLimit(typed);
    assertThat(page.locator("#limit-wrong")).containsText(answer);
    assertThat(page.locator("#limit")).hasValue(typed);
    assertThat(page.locator("#limit-now")).containsText("$12.30");
    setLimit("1,234.56");
    assertThat(page.locator("#limit-now")).containsText("$1,234.56");
    assertThat(apis.get(apis.at().billing(), "/settings")).contains("\"limit\":123456");
    setLimit("0");
    assertThat(page.locator("#limit-now")).containsText("no limit");
  }

  @Test
  void duringMaintenanceAnOrderWaitsAndIsChargedAfterwards() {
    page.navigate("/manager/settings");
    button(page, "Switch maintenance on").click();
    assertThat(page.locator("#maintenance-now")).containsText("on: nothing new is charged");
    for (String other : List.of("orders", "stock", "stock/new", "payments", "settings")) {
      page.navigate("/manager/" + other);
      assertThat(page.locator("#maintenance")).containsText("Maintenance is on");
    }
    apis.place("waits-" + mark, "c1", SOLD);
    awaitCharge("waits-" + mark, "requested");
    page.navigate("/manager/payments?order=waits-" + mark);
    assertThat(page.locator("tbody .state")).hasText("Being charged");
    Page other = visitor.newPage();
    other.navigate("/manager/orders");
    other.getByRole(AriaRole.LINK, link("Switch it off")).click();
    button(other, "Switch maintenance off").click();
    assertThat(other.locator("#maintenance-now")).containsText("off");
    assertThat(other.locator("#maintenance")).hasCount(0);
    assertThat(page.locator("tbody .state")).hasText("Paid", hasTextWithin());
  }

  @Test
  void whatIsBeingTypedIsNotLookedAwayFrom() {
    page.navigate("/manager/stock/new");
    page.evaluate("document.getElementById('main').append(document.createElement('div'))");
    page.evaluate("document.querySelector('#main > div:last-child').dataset.away = ''");
    page.getByLabel("SKU").fill("Half a na");
    page.waitForTimeout(4_000);
    assertThat(page.getByLabel("SKU")).hasValue("Half a na");
    page.getByLabel("SKU").fill("");
    assertThat(page.locator("[data-away]")).hasCount(0);
  }

  @Test
  void markupInNamesIsShownAndNotRun() {
    String sku = AFTER_ALL_OTHERS + HOSTILE + mark;
    page.navigate("/manager/stock/new");
    page.getByLabel("SKU").fill(sku);
    page.getByLabel("Warehouse").fill(HOSTILE);
    page.getByLabel("Units that came in").fill("3");
    page.getByLabel("Remark, if any").fill(HOSTILE);
    button(page, "Receive").click();
    assertThat(page.locator("h1")).hasText(sku);
    assertThat(page.locator("main .lead")).hasText(HOSTILE);
    assertThat(page.locator("tbody")).containsText(HOSTILE);
    fillIn(page.locator("#adjust"), "-1", HOSTILE);
    assertThat(page.locator(".figures")).hasText(figures("2", "0", "2"));

    page.navigate("/manager/stock?q=" + encoded(sku) + "&warehouse=" + encoded(HOSTILE));
    assertThat(page.locator("tbody th")).hasText(sku);
    page.locator("tbody th a").click();
    assertThat(page.locator("h1")).hasText(sku);

    String id = apis.place("hostile-" + mark, HOSTILE + mark, SOLD);
    apis.awaitShipment(id);
    page.navigate("/manager/orders?q=" + encoded(HOSTILE + mark));
    assertThat(page.locator("tbody")).containsText(HOSTILE + mark);
    page.navigate("/manager/payments?customer=" + encoded(HOSTILE + mark));
    assertThat(page.locator("tbody")).containsText(HOSTILE + mark);
    page.locator("tbody th a").click();
    assertThat(page.locator("#payment .who")).hasText(HOSTILE + mark);
    page.navigate("/manager/orders?status=%3Cscript%3E");
    assertThat(page.locator("main")).containsText("'<script>' is not one of");
  }

  @Test
  void stockIsReceivedByKeyboardAlone() {
    String sku = stocked("Keys " + mark, 5);
    page.navigate("/manager/stock?q=" + encoded(sku.toLowerCase(Locale.ROOT)));
    page.getByLabel("Receive or adjust " + sku).focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/stock/place?**");
    page.locator("#received").focus();
    page.keyboard().type("4");
    page.keyboard().press("Tab");
    assertThat(page.locator("#received-reason")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator(".figures")).hasText(figures("9", "0", "9"));
  }

  @Test
  void everythingIsDoneWithoutScripts() {
    page = visitor.comeWithoutScripts();
    String sku = stocked("Plain " + mark, 5);
    page.navigate(place(sku));
    fillIn(page.locator("#receive"), "2", "");
    assertThat(page.locator(".figures")).hasText(figures("7", "0", "7"));
    setLimit("77.07");
    assertThat(page.locator("#limit-now")).containsText("$77.07");
    setLimit("0");
    apis.awaitShipment(apis.place("plain-" + mark, "c1", SOLD));
    page.navigate("/manager/payments?order=plain-" + mark);
    page.locator("tbody th a").click();
    page.locator("#refund-link").click();
    page.getByLabel("Reason").fill("Without scripts");
    page.locator("#refund").click();
    assertThat(page.locator("#payment .state")).hasText("Refunded");
  }

  @Tag("looks")
  @ParameterizedTest
  @EnumSource
  void everyPageIsAccessibleAndFits(Look look) {
    page = visitor.comeAs(look);
    setLimit("50");
    apis.place("A-" + mark, "customer-3-" + mark, SOLD);
    awaitCharge("A-" + mark, "declined");
    setLimit("5,000");
    apis.awaitShipment(apis.place("B-" + mark, "customer-1", "Nike Air Max", SOLD));
    String order = apis.place("C-" + mark, "customer-2", SOLD, "Puma Suede Classic");
    apis.awaitShipment(order);
    visitor.judge(page, "manager-orders", "/manager/orders");
    visitor.judge(page, "manager-orders-empty", "/manager/orders?q=nothing-begins-so");
    visitor.judge(page, "manager-stock", "/manager/stock");
    visitor.judge(page, "manager-stock-empty", "/manager/stock?q=nothing-begins-so");
    visitor.judge(page, "manager-stock-new", "/manager/stock/new");
    visitor.judge(page, "manager-place-empty", "/manager/stock/place?sku=none&warehouse=none");
    visitor.judge(
        page, "manager-place", "/manager/stock/place?sku=Vans%20Old%20Skool&warehouse=Warehouse+A");
    fillIn(page.locator("#adjust"), "none", "Counted");
    visitor.judge(page, "manager-place-wrong");
    visitor.judge(page, "manager-payments-empty", "/manager/payments?order=nothing");
    visitor.judge(page, "manager-payments", "/manager/payments");
    visitor.judge(page, "manager-settings", "/manager/settings");
    setLimit("-1");
    visitor.judge(page, "manager-settings-wrong");
    button(page, "Switch maintenance on").click();
    visitor.judge(page, "manager-maintenance", "/manager/orders");
    page.navigate("/manager/payments?order=" + order);
    page.locator("tbody th a").first().click();
    visitor.judge(page, "manager-payment");
    page.locator("#refund-link").click();
    visitor.judge(page, "manager-refund");
  }

  private String stocked(String name, int units) {
    String sku = AFTER_ALL_OTHERS + name;
    apis.post(
        apis.at().order(),
        "/stock/receipts",
        Map.of(
            "sku", sku, "warehouse", "Warehouse A", "quantity", units, "reference", "test " + sku));
    return sku;
  }

  private static String place(String sku) {
    return "/manager/stock/place?sku=" + encoded(sku) + "&warehouse=Warehouse%20A";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void fillIn(Locator form, String amount, String reason) {
    form.locator("[name=amount]").fill(amount);
    form.locator("[name=reason]").fill(reason);
    form.locator(".button").click();
  }

  private void setLimit(String typed) {
    page.navigate("/manager/settings");
    page.locator("#limit").fill(typed);
    button(page, "Set the limit").click();
  }

  private void awaitCharge(String order, String status) {
    Awaitility.await()
        .until(
            () ->
                apis.get(apis.at().billing(), "/charges?order=" + order)
                    .contains("\"" + status + "\""));
  }

  /** As if somebody were impatient in three windows. */
  private void sendThreeTimes(String form) {
    page.evaluate(
        """
        selector => {
          const form = document.querySelector(selector);
          const body = new URLSearchParams(new FormData(form));
          return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body})));
        }""",
        form);
  }

  private static Pattern figures(String onHand, String reserved, String available) {
    return Pattern.compile(
        "\\s*On hand\\s*%s\\s*Reserved\\s*%s\\s*Available\\s*%s\\s*"
            .formatted(onHand, reserved, available));
  }

  private static Page.GetByRoleOptions link(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
