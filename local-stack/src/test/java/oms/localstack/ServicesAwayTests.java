package oms.localstack;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static oms.localstack.Visitor.button;
import static oms.localstack.Visitor.hasTextWithin;
import static oms.localstack.Visitor.within;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Services and the console are stopped and started under pages that stay open. */
@NullMarked
@TestInstance(Lifecycle.PER_CLASS)
class ServicesAwayTests {

  private static final String SOLD = "Vans Old Skool";

  private Chromium chromium;
  private BreakableStack stack;
  private Visitor visitor;
  private Page page;

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    stack = new BreakableStack();
  }

  @AfterAll
  void stop() throws Exception {
    if (stack != null) {
      stack.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    visitor = new Visitor(chromium, stack.console.url());
    page = visitor.newPage();
  }

  @AfterEach
  void leave() {
    visitor.leave();
  }

  @Test
  void theCouriersPageSaysThatShippingIsAwayAndShowsItsParcelsOnceItIsBack() {
    String id = bookedOrder();
    stack.shipping.stop();

    page.navigate("/courier?q=" + id);
    assertThat(page.locator("#away")).containsText("The shipping service cannot be reached.");
    page.navigate("/orders/" + id);
    assertThat(page.locator("#order")).containsText(SOLD);

    page.navigate("/courier?q=" + id);
    stack.shipping.start();
    assertThat(page.locator("tbody")).containsText(id + ":1", within());
    assertThat(page.locator("#away")).hasCount(0);
  }

  @Test
  void anOpenOrderSurvivesThatItsServiceIsRestarted() {
    String id = bookedOrder();
    page.navigate("/orders/" + id);
    assertThat(page.locator("#order")).containsText("Courier booked", within());

    stack.order.stop();
    page.locator("#cancel-link").click();
    assertThat(page.locator("#away")).containsText("The order service cannot be reached.");
    page.goBack();

    stack.order.start();
    page.navigate("/orders/" + id);
    Page courier = visitor.newPage();
    courier.navigate("/courier?q=" + id);
    button(courier, "Dispatch " + id + ":1").click();
    assertThat(page.locator("#order")).containsText("Left the warehouse", within());
  }

  @Test
  void whatHappenedWhileTheConsoleWasAwayIsSeenOnThePageThatWasOpen() {
    String id = bookedOrder();
    page.navigate("/orders/" + id);
    assertThat(page.locator("#live-state")).hasText("Live", hasTextWithin());

    stack.console.stop();
    assertThat(page.locator("#live-state")).hasText("Reconnecting", hasTextWithin());
    stack.apis.post(
        stack.shipping.url(), "/shipments/" + id + ":1/status", Map.of("status", "delivered"));
    stack.console.start();

    assertThat(page.locator("#order .lead .state")).hasText("Completed", hasTextWithin());
  }

  private String bookedOrder() {
    String id = stack.apis.place("away-" + UUID.randomUUID(), "c1", SOLD);
    stack.apis.awaitShipment(id);
    return id;
  }
}
