package oms.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oms.localstack.Visitor.button;
import static oms.localstack.Visitor.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator's page in a browser, over a whole system that runs. */
@OnConsole
@NullMarked
class OperatorTests {

  private static final String HOSTILE = "\"><img src=x onerror=alert(1)>";
  private static final Pattern RUN = Pattern.compile("load-[0-9A-Z]+-");

  private static final Duration PATIENCE = Duration.ofMillis((long) Visitor.PATIENCE);

  private final Visitor visitor;
  private final Apis apis;
  private Page page;

  OperatorTests(Visitor visitor, Apis apis) {
    this.visitor = visitor;
    this.apis = apis;
    page = visitor.newPage();
  }

  /** Others share the system. */
  @AfterEach
  void leaveItAsItWas() {
    apis.put(apis.at().billing(), "/simulation", Map.of("mode", "normal"));
    apis.put(apis.at().shipping(), "/simulation", Map.of("mode", "normal"));
    page.navigate("/operator");
    Locator stop = page.locator("#load-stop");
    while (stop.isEnabled()) {
      stop.click();
      page.waitForTimeout(500);
      page.navigate("/operator");
    }
  }

  @Test
  void madeUpOrdersAreSeenByEverybodyAndEndAsTheyWereMeantTo() {
    page.navigate("/operator");
    write("rate", "5");
    write("orders", "20");
    write("outOfStock", "10");
    write("declined", "10");
    write("several", "20");
    page.locator("#load-start").click();

    Page other = visitor.newPage();
    other.navigate("/operator");
    assertThat(other.locator("#load-stop")).isEnabled();
    assertThat(other.locator("#load-start")).isDisabled();
    assertThat(other.locator("#load-accepted")).hasText("20");
    assertThat(other.locator("#tile-placed")).hasText(Pattern.compile("\\d+\\.\\d /s"));
    assertThat(page.locator("#load-stop")).hasText("Do not wait for the last ones");
    assertThat(page.locator("#load-state")).containsText("Done.", later());
    assertThat(page.locator("#load-start")).isEnabled();
    assertThat(page.locator("#load-delivered")).hasText("20");

    String run = run();
    assertThat(count(run, "completed")).isEqualTo(16);
    assertThat(count(run, "failed")).isEqualTo(2);
    assertThat(count(run, "timedOut")).isEqualTo(2);
    assertThat(apis.get(apis.at().order(), "/orders?q=" + run)).doesNotContain("pending");
    assertThat(apis.get(apis.at().console(), "/operator/samples"))
        .contains(
            "\"placed\":", "\"completed.p95\":", "\"used.orders\":", "\"workers.billing\":1.0");
    assertThat(inked("chart-throughput")).isTrue();
    assertThat(inked("chart-outcomes")).isTrue();
    assertThat(page.locator("#outcomes")).containsText("Completed");
  }

  @Test
  void ordersSurviveADeadGateway() {
    page.navigate("/operator");
    button(page, "Dead: payment gateway").click();
    assertThat(page.locator("#gateway-state")).hasText("It does not answer at all.");
    assertThat(page.locator("#trouble")).containsText("payment gateway is dead");
    write("rate", "10");
    write("orders", "3");
    write("outOfStock", "0");
    write("declined", "0");
    page.locator("#load-start").click();
    assertThat(page.locator("#load-accepted")).hasText("3");
    assertThat(page.locator("#load-state")).containsText("The couriers wait");
    Page other = visitor.newPage();
    other.navigate("/operator");
    assertThat(other.locator("#load-delivered")).hasText("0");

    button(other, "Normal: payment gateway").click();
    assertThat(page.locator("#trouble")).hasText("Nothing is made to fail.");
    assertThat(page.locator("#load-state")).containsText("Done.", later());
    assertThat(count(run(), "completed")).isEqualTo(3);
  }

  @Test
  void theCourierCanBeSlowAndFailing() {
    page.navigate("/operator");
    page.locator("#courier-ms").fill("150");
    button(page, "Slow: courier").click();
    assertThat(page.locator("#courier-state")).hasText("It answers after 150 ms.");
    assertThat(button(page, "Slow: courier")).hasAttribute("aria-pressed", "true");
    assertThat(apis.get(apis.at().shipping(), "/simulation")).contains("slow", "150");
    button(page, "Failing: courier").click();
    assertThat(page.locator("#courier-state")).containsText("the first call about each thing");
    assertThat(page.locator("#trouble")).hasClass(Pattern.compile(".*wait.*"));
  }

  @Test
  void whatIsWrongIsSaidBesideIt() {
    page.navigate("/operator");
    write("rate", "51");
    write("orders", "0");
    write("outOfStock", HOSTILE.substring(0, 12));
    page.locator("#load-start").click();
    assertThat(page.locator("#wrong-rate")).hasText("A number from 0.1 to 50.");
    assertThat(page.locator("#wrong-orders")).hasText("A whole number from 1 to 10,000.");
    assertThat(page.locator("#wrong-outOfStock")).hasText("A whole number from 0 to 100.");
    assertThat(page.locator("#load-outOfStock")).hasValue(HOSTILE.substring(0, 12));
    assertThat(page.locator("#load-rate")).hasAttribute("aria-describedby", "wrong-rate");

    write("rate", "1");
    write("orders", "5");
    write("outOfStock", "50");
    write("declined", "50");
    write("several", "1");
    page.locator("#load-start").click();
    assertThat(page.locator("#wrong-several")).containsText("101 % together");
    assertThat(page.locator("#load-stop")).isDisabled();

    page.locator("#gateway-ms").fill("soon");
    button(page, "Slow: payment gateway").click();
    assertThat(page.locator("#gateway-wrong")).containsText("from 0 to 30000");
    page.locator("#gateway-ms").fill("");
    button(page, "Slow: payment gateway").click();
    assertThat(page.locator("#gateway-wrong")).containsText("from 0 to 30000");
  }

  @Test
  void formsWithoutTheirKeyAndWordsThatAreNoneAreRefused() {
    URI console = apis.at().console();
    for (String path : new String[] {"load", "load/stop", "gateway", "courier"}) {
      assertThat(apis.status(console, "/operator/" + path, "mode=dead")).as(path).isEqualTo(403);
    }
    page.navigate("/operator");
    page.evaluate("value => document.querySelector('#gateway button').value = value", HOSTILE);
    button(page, "Normal: payment gateway").click();
    assertThat(page.getByRole(AriaRole.HEADING)).hasText("That did not work");
    assertThat(page.locator("main")).containsText(HOSTILE);
  }

  @Test
  void thePageWorksWithoutScripts() {
    page = visitor.comeWithoutScripts();
    page.navigate("/operator");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              page.navigate("/operator");
              return page.locator("#queues tbody tr").first().innerText().contains(" of ");
            });
    assertThat(page.locator(".charts").first()).isHidden();
    write("orders", "1");
    page.locator("#load-start").click();
    assertThat(page.locator("#load-stop")).isEnabled();
  }

  @Test
  void anOrderLeadsToItsWorkflow() {
    String id = apis.place("wf-" + UUID.randomUUID(), "c1", "Vans Old Skool");
    page.navigate("/orders/" + id);
    assertThat(page.locator("#order .who")).hasText("c1");
    String path = "/namespaces/default/workflows/Order%3A" + id;
    // The server that stands in where there is no other has no UI.
    apis.at()
        .temporal()
        .uiAddress()
        .ifPresentOrElse(
            ui -> assertThat(page.locator("#workflow")).hasAttribute("href", ui + path),
            () -> assertThat(page.locator("#workflow")).hasCount(0));
    page.navigate("/operator");
    Locator docs =
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Billing API"));
    assertThat(docs).hasAttribute("rel", "noreferrer");
    assertThat(page.request().get(docs.getAttribute("href")).text()).contains("swagger");
  }

  @Tag("looks")
  @ParameterizedTest
  @EnumSource
  void thePageIsAccessibleAndFits(Look look) {
    page = visitor.comeAs(look);
    page.navigate("/operator");
    write("rate", "10");
    write("orders", "60");
    page.locator("#load-start").click();
    assertThat(page.locator("#load-accepted")).hasText("60");
    Awaitility.await().atMost(PATIENCE).until(() -> inked("chart-throughput"));
    visitor.judge(page, "operator");
    page.locator("#load-stop").click();
    button(page, "Failing: payment gateway").click();
    assertThat(page.locator("#trouble")).containsText("payment gateway is failing");
    visitor.judge(page, "operator-trouble");
  }

  private void write(String field, String text) {
    page.locator("#load-" + field).fill(text);
  }

  private String run() {
    var run = RUN.matcher(page.locator("#load-state").innerText());
    assertThat(run.find()).isTrue();
    return run.group();
  }

  private int count(String run, String status) {
    String orders = apis.get(apis.at().order(), "/orders?status=" + status + "&q=" + run);
    return orders.split("\"id\"").length - 1;
  }

  /** Whether a chart shows more than its axes. */
  private boolean inked(String chart) {
    return (boolean)
        page.evaluate(
            """
            id => Chart.getChart(id).data.datasets
              .some(set => set.data.filter(point => point.y !== null).length > 1)
              && document.getElementById(id).toDataURL() !== (() => {
                const blank = document.createElement('canvas');
                blank.width = document.getElementById(id).width;
                blank.height = document.getElementById(id).height;
                return blank.toDataURL();
              })()""",
            chart);
  }

  /** What is out of stock times out after half a minute. */
  private static ContainsTextOptions later() {
    return within().setTimeout(Duration.ofSeconds(90).toMillis());
  }
}
