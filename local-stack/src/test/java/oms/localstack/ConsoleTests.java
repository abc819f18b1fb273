package oms.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oms.localstack.Visitor.button;
import static oms.localstack.Visitor.hasTextWithin;
import static oms.localstack.Visitor.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console in a browser, over a whole system that runs. */
@OnConsole
@NullMarked
class ConsoleTests {

  private static final String SOLD = "Vans Old Skool";
  private static final String NEVER_IN_STOCK = "Adidas Classic";
  private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"&";

  private final Visitor visitor;
  private final Apis apis;
  private Page page;

  ConsoleTests(Visitor visitor, Apis apis) {
    this.visitor = visitor;
    this.apis = apis;
    page = visitor.newPage();
  }

  @Test
  void anOrderIsPlacedDispatchedByTheCourierAndSeenDeliveredOnTheOpenPage() {
    String id = order("customer-" + UUID.randomUUID(), SOLD);
    assertThat(page.locator("#order")).containsText("Courier booked", within());

    Page courier = visitor.newPage();
    courier.navigate("/courier?q=" + id);
    button(courier, "Dispatch " + id + ":1").click();
    assertThat(page.locator("#order")).containsText("Left the warehouse", within());
    assertThat(page.locator("#cancel-link")).hasCount(0);

    courier.navigate("/courier?state=dispatched&q=" + id);
    button(courier, "Deliver " + id + ":1").click();
    assertThat(page.locator("#order .lead .state")).hasText("Completed", hasTextWithin());
    assertThat(page.locator("#order .sums .total")).containsText("$");
    assertThat(page.evaluate("performance.getEntriesByType('navigation')[0].type"))
        .isEqualTo("navigate");
  }

  @Test
  void aDoubleClickPlacesOneOrder() {
    String customer = "double-" + UUID.randomUUID();
    fill(customer, SOLD);
    page.evaluate(
        """
        () => {
          const form = document.querySelector('form.checkout');
          const body = new URLSearchParams(new FormData(form));
          return Promise.all([1, 2, 3].map(() => fetch(form.action, {method: 'POST', body})));
        }""");
    page.locator("#place").dblclick();
    page.waitForURL(Pattern.compile(".*/orders/[0-9A-Z-]+"));
    assertThat(apis.get(apis.at().order(), "/orders?customerId=" + customer).split("\"id\""))
        .hasSize(2);
  }

  @Test
  void whatIsUnavailableIsDecidedBeforeTheCountdownEnds() {
    order("decides-" + UUID.randomUUID(), SOLD, NEVER_IN_STOCK);
    assertThat(page.locator(".decision")).containsText(NEVER_IN_STOCK, within());
    assertThat(page.locator(".countdown")).hasText(Pattern.compile("within \\d+ s"));
    page.locator("#amend").click();
    assertThat(page.locator("#order")).containsText("Amended", within());
    assertThat(page.locator("#order")).containsText("Courier booked", within());
  }

  @Test
  void anOrderIsCancelledAfterItsCustomerConfirmsIt() {
    order("cancels-" + UUID.randomUUID(), SOLD);
    assertThat(page.locator("#order")).containsText("Courier booked", within());
    page.locator("#cancel-link").click();
    assertThat(page.getByRole(AriaRole.HEADING)).containsText("Cancel this order?");
    page.locator("#cancel").click();
    assertThat(page.locator("#order .lead .state")).hasText("Cancelled", hasTextWithin());
    assertThat(page.locator("#order")).containsText("Refunded", within());
  }

  @Test
  void severalParcelsAreDispatchedAtOnceAndARefusedOneSaysWhy() {
    String first = apis.place("several-a-" + UUID.randomUUID(), "c1", SOLD);
    String second = apis.place("several-b-" + UUID.randomUUID(), "c1", SOLD);
    apis.awaitShipment(first);
    apis.awaitShipment(second);
    page.navigate("/courier?q=several-");
    page.getByLabel("Tick all of this page").check();
    apis.post(apis.at().order(), "/orders/" + second + "/action", Map.of("action", "cancel"));
    assertThat(row(second)).containsText("Cancelled", within());
    assertThat(button(page, "Dispatch " + second + ":1")).hasCount(0);
    assertThat(tick(first)).isChecked();

    page.evaluate("id => document.getElementById(id).disabled = false", "tick-" + second + ":1");
    tick(second).check();
    button(page, "Dispatch the ticked").click();
    assertThat(page.locator(".notice.good")).containsText("1 parcel is written down");
    assertThat(page.locator(".notice.bad"))
        .containsText("The shipment is cancelled and cannot become dispatched");
  }

  @Test
  void aPageTellsThatThereIsSomethingNewWithoutMovingWhatIsThere() {
    String customer = "news-" + UUID.randomUUID();
    page.navigate("/orders?customer=" + customer);
    assertThat(page.getByRole(AriaRole.HEADING).filter(named("No orders yet"))).isVisible();
    assertThat(page.locator("#live-state")).hasText("Live", hasTextWithin());
    String id = apis.place("n-" + UUID.randomUUID(), customer, SOLD);
    page.locator("#news").click();
    assertThat(page.locator("tbody")).containsText(id);
  }

  @Test
  void whatHappensWhileAPartIsOnItsWayIsShownToo() {
    String id = apis.place("slow-" + UUID.randomUUID(), "c1", SOLD);
    apis.awaitShipment(id);
    page.navigate("/orders/" + id);
    assertThat(page.locator("#live-state")).hasText("Live", hasTextWithin());
    page.evaluate("told = 0; document.addEventListener('oms:changed', () => told++)");
    Deque<Runnable> held = new ArrayDeque<>();
    page.route(
        "**/orders/" + id,
        route -> {
          APIResponse asOfNow = route.fetch();
          Runnable answer = () -> route.fulfill(new FulfillOptions().setResponse(asOfNow));
          if (held.isEmpty()) {
            held.add(answer);
          } else {
            answer.run();
          }
        });
    report(id, "dispatched");
    page.waitForCondition(() -> !held.isEmpty());

    report(id, "delivered");
    page.waitForFunction("() => told > 1");
    page.waitForCondition(
        () -> apis.get(apis.at().order(), "/orders/" + id).contains("\"status\":\"completed\""));
    // Longer than changes are gathered: all of them are told before the first answer comes.
    page.waitForTimeout(1_000);
    held.getFirst().run();
    assertThat(page.locator("#order .lead .state")).hasText("Completed", hasTextWithin());
  }

  private void report(String order, String status) {
    apis.post(apis.at().shipping(), "/shipments/" + order + ":1/status", Map.of("status", status));
  }

  @Test
  void markupInNamesIsShownAndNotRun() {
    String id = apis.place("h-" + UUID.randomUUID(), HOSTILE, HOSTILE, NEVER_IN_STOCK);
    page.navigate("/orders/" + id);
    assertThat(page.locator("#order .who")).hasText(HOSTILE);
    assertThat(page.locator("#order")).containsText("1 × " + NEVER_IN_STOCK, within());
    page.navigate("/orders?customer=" + HOSTILE.replace("&", "%26"));
    assertThat(page.locator("tbody")).containsText(id);
    page.navigate("/orders/%3Cimg%20src=x%20onerror=alert(1)%3E");
    assertThat(page.locator("main")).containsText("'<img src=x onerror=alert(1)>' does not exist");
    page.navigate("/courier?q=%3Cscript%3E&warehouse=" + "%22%3E%3Cscript%3E");
    assertThat(page.locator("select[name=warehouse]")).hasValue("\"><script>");
  }

  @Test
  void aFormWithoutItsKeyIsRefused() {
    assertThat(apis.status(apis.at().console(), "/basket", "sku=a")).isEqualTo(403);
  }

  @Test
  void anOrderIsPlacedByKeyboardAlone() {
    page.navigate("/shop");
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    page.getByLabel("Add " + SOLD + " to the basket").focus();
    page.keyboard().press("Enter");
    assertThat(page.locator(".count")).hasText("1");
    page.locator("#basket-link").focus();
    page.keyboard().press("Enter");
    page.getByLabel("Ordered by").fill("keyboard-" + UUID.randomUUID());
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*/orders/[0-9A-Z-]+"));
  }

  @Test
  void theBasketWorksWithoutScripts() {
    page = visitor.comeWithoutScripts();
    page.navigate("/shop");
    page.getByLabel("Add " + SOLD + " to the basket").click();
    page.locator("#place").click();
    page.waitForURL(Pattern.compile(".*/orders/[0-9A-Z-]+"));
    assertThat(page.locator("h1")).containsText("Order");
  }

  @Test
  void goodsThatAreAddedAtOnceAreAllInTheBasket() {
    List<String> skus = List.of(SOLD, "Nike Air Max", "Puma Suede Classic");
    page.navigate("/shop");
    page.evaluate(
        """
        skus => skus.forEach(sku =>
            document.querySelector(`[aria-label="Add ${sku} to the basket"]`).click())
        """,
        skus);
    assertThat(page.locator(".count")).hasText(String.valueOf(skus.size()));
  }

  @Tag("looks")
  @ParameterizedTest
  @EnumSource
  void everyPageIsAccessibleAndFits(Look look) {
    page = visitor.comeAs(look);
    visitor.judge(page, "shop-empty", "/basket");
    String id = order("looks-" + look, SOLD, "Nike Air Max", "Puma Suede Classic");
    assertThat(page.locator("#order")).containsText("Courier booked", within());
    visitor.judge(page, "order", "/orders/" + id);
    visitor.judge(page, "cancel", "/orders/" + id + "/cancel");
    order("looks-" + look, SOLD, NEVER_IN_STOCK);
    assertThat(page.locator(".decision")).isVisible();
    visitor.judge(page, "decision", page.url());
    visitor.judge(page, "orders", "/orders?customer=looks-" + look);
    visitor.judge(page, "orders-empty", "/orders?customer=nobody");
    visitor.judge(page, "courier", "/courier");
    visitor.judge(page, "courier-empty", "/courier?q=nothing");
    visitor.judge(page, "shop", "/shop");
    page.getByLabel("Add " + SOLD + " to the basket").click();
    page.getByLabel("Add Nike Air Max to the basket").click();
    assertThat(page.locator(".count")).hasText("2");
    visitor.judge(page, "basket", "/basket");
    visitor.judge(page, "not-found", "/orders/no-such-order");
  }

  /** Orders one of each in the browser, and stays on the page of the order. */
  private String order(String customer, String... skus) {
    fill(customer, skus);
    page.locator("#place").click();
    page.waitForURL(Pattern.compile(".*/orders/[0-9A-Z-]+"));
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private void fill(String customer, String... skus) {
    page.navigate("/shop");
    for (int i = 0; i < skus.length; i++) {
      page.getByLabel("Add " + skus[i] + " to the basket").click();
      assertThat(page.locator(".count")).hasText(String.valueOf(i + 1));
    }
    page.navigate("/basket");
    page.getByLabel("Ordered by").fill(customer);
  }

  private Locator row(String order) {
    return page.locator("tr[id='row-" + order + ":1']");
  }

  private Locator tick(String order) {
    return page.locator("[id='tick-" + order + ":1']");
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
