package oms.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.env.MockEnvironment;

/** The console in a browser, over a whole system that runs. */
@NullMarked
class ConsoleTests {

  private static final double PATIENCE = 30_000;
  private static final String SOLD = "Vans Old Skool";
  private static final String NEVER_IN_STOCK = "Adidas Classic";
  private static final String HOSTILE = "<img src=x onerror=alert(1)>'\"&";

  private static Chromium chromium;
  private static LocalStack stack;
  private static Addresses at;

  private final List<String> faults = new ArrayList<>();
  private BrowserContext viewer;
  private Page page;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    stack =
        new LocalStack(
            Settings.read(
                new MockEnvironment()
                    .withProperty("oms.order.port", "0")
                    .withProperty("oms.billing.port", "0")
                    .withProperty("oms.shipping.port", "0")
                    .withProperty("oms.console.port", "0")));
    at = stack.start();
  }

  @AfterAll
  static void stop() {
    if (stack != null) {
      stack.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    viewer = context(ColorScheme.LIGHT, 1280);
    page = newPage();
  }

  /**
   * A page without a policy breach, a script that failed, or an alert that somebody smuggled in.
   */
  @AfterEach
  void nothingWentWrongInThePages() {
    viewer.close();
    assertThat(faults).isEmpty();
  }

  private static BrowserContext context(ColorScheme scheme, int width) {
    var context =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(at.console().toString())
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setLocale("en-GB")
                    .setTimezoneId("Europe/Berlin")
                    .setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE);
    return context;
  }

  private Page newPage() {
    Page opened = viewer.newPage();
    opened.onPageError(faults::add);
    opened.onDialog(
        dialog -> {
          faults.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    opened.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(message.text());
          }
        });
    return opened;
  }

  @Test
  void anOrderIsPlacedDispatchedByTheCourierAndSeenDeliveredOnTheOpenPage() {
    String id = order("customer-" + UUID.randomUUID(), SOLD);
    assertThat(page.locator("#order")).containsText("Courier booked", within());

    Page courier = newPage();
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
  void aDoubleClickPlacesOneOrder() throws Exception {
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
    assertThat(get(at.order(), "/orders?customerId=" + customer).split("\"id\"")).hasSize(2);
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
  void severalParcelsAreDispatchedAtOnceAndARefusedOneSaysWhy() throws Exception {
    String first = place("several-a-" + UUID.randomUUID(), "c1", SOLD);
    String second = place("several-b-" + UUID.randomUUID(), "c1", SOLD);
    page.navigate("/courier?q=several-");
    assertThat(page.locator("tbody tr")).hasCount(0);
    awaitShipment(first);
    awaitShipment(second);
    page.navigate("/courier?q=several-");
    page.getByLabel("Tick all of this page").check();
    post(at.order(), "/orders/" + second + "/action", "{\"action\":\"cancel\"}");
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
  void aPageTellsThatThereIsSomethingNewWithoutMovingWhatIsThere() throws Exception {
    String customer = "news-" + UUID.randomUUID();
    page.navigate("/orders?customer=" + customer);
    assertThat(page.getByRole(AriaRole.HEADING).filter(named("No orders yet"))).isVisible();
    assertThat(page.locator("#live-state")).hasText("Live", hasTextWithin());
    String id = place("n-" + UUID.randomUUID(), customer, SOLD);
    page.locator("#news").click();
    assertThat(page.locator("tbody")).containsText(id);
  }

  @Test
  void markupInNamesIsShownAndNotRun() throws Exception {
    String id = place("h-" + UUID.randomUUID(), HOSTILE, HOSTILE, NEVER_IN_STOCK);
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
  void aFormWithoutItsKeyIsRefused() throws Exception {
    assertThat(status(at.console(), "/basket", "sku=a")).isEqualTo(403);
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
    viewer.close();
    viewer =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setBaseURL(at.console().toString())
                    .setJavaScriptEnabled(false));
    page = newPage();
    page.navigate("/shop");
    page.getByLabel("Add " + SOLD + " to the basket").click();
    page.locator("#place").click();
    page.waitForURL(Pattern.compile(".*/orders/[0-9A-Z-]+"));
    assertThat(page.locator("h1")).containsText("Order");
  }

  /** Light and wide, dark and wide, light and narrow. */
  enum Look {
    LIGHT(ColorScheme.LIGHT, 1280),
    DARK(ColorScheme.DARK, 1280),
    NARROW(ColorScheme.LIGHT, 360);

    private final ColorScheme scheme;
    private final int width;

    Look(ColorScheme scheme, int width) {
      this.scheme = scheme;
      this.width = width;
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyPageIsAccessibleAndFits(Look look) {
    viewer.close();
    viewer = context(look.scheme, look.width);
    page = newPage();
    judge("shop-empty", "/basket", look);
    String id = order("looks-" + look, SOLD, "Nike Air Max", "Puma Suede Classic");
    assertThat(page.locator("#order")).containsText("Courier booked", within());
    judge("order", "/orders/" + id, look);
    judge("cancel", "/orders/" + id + "/cancel", look);
    order("looks-" + look, SOLD, NEVER_IN_STOCK);
    assertThat(page.locator(".decision")).isVisible();
    judge("decision", page.url(), look);
    judge("orders", "/orders?customer=looks-" + look, look);
    judge("orders-empty", "/orders?customer=nobody", look);
    judge("courier", "/courier", look);
    judge("courier-empty", "/courier?q=nothing", look);
    judge("shop", "/shop", look);
    page.getByLabel("Add " + SOLD + " to the basket").click();
    page.getByLabel("Add Nike Air Max to the basket").click();
    assertThat(page.locator(".count")).hasText("2");
    judge("basket", "/basket", look);
    judge("not-found", "/orders/no-such-order", look);
  }

  private void judge(String name, String address, Look look) {
    page.navigate(address);
    String directory = System.getProperty("oms.screenshots", "");
    if (!directory.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(directory, name + "-" + look.name().toLowerCase() + ".png")));
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        .as("%s scrolls sideways at %s px", name, look.width)
        .isEqualTo(false);
    List<Rule> breaches = new AxeBuilder(page).analyze().getViolations();
    assertThat(breaches)
        .as("%s, %s", name, look)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
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
    return page.locator("tr[data-live='" + order + "']");
  }

  private Locator tick(String order) {
    return page.locator("[id='tick-" + order + ":1']");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.FilterOptions named(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static ContainsTextOptions within() {
    return new ContainsTextOptions().setTimeout(PATIENCE);
  }

  private static HasTextOptions hasTextWithin() {
    return new HasTextOptions().setTimeout(PATIENCE);
  }

  private static String place(String id, String customer, String... skus) throws Exception {
    var items = new ArrayList<String>();
    for (String sku : skus) {
      items.add("{\"sku\":\"%s\",\"quantity\":1}".formatted(sku.replace("\"", "\\\"")));
    }
    post(
        at.order(),
        "/orders",
        "{\"id\":\"%s\",\"customerId\":\"%s\",\"items\":[%s]}"
            .formatted(id, customer.replace("\"", "\\\""), String.join(",", items)));
    return id;
  }

  private static void awaitShipment(String order) {
    Awaitility.await()
        .until(() -> get(at.shipping(), "/shipments?orderId=" + order).contains("booked"));
  }

  private static String get(URI api, String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(api.resolve(path)).build(), BodyHandlers.ofString())
          .body();
    }
  }

  private static void post(URI api, String path, String body) throws Exception {
    assertThat(status(api, path, body)).isBetween(200, 201);
  }

  private static int status(URI api, String path, String body) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
              HttpRequest.newBuilder(api.resolve(path)).POST(BodyPublishers.ofString(body)).build(),
              BodyHandlers.ofString())
          .statusCode();
    }
  }
}
