package oms.localstack;

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
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.NullMarked;

/**
 * Somebody who looks at the console in a browser of their own, in Berlin. Whatever goes wrong in
 * their pages is held against the test: a breach of the content security policy, a script that
 * fails, an alert that somebody smuggled in.
 */
@NullMarked
final class Visitor {

  /** How long something that is to happen may take. */
  static final double PATIENCE = 30_000;

  private static final int HEIGHT = 900;
  private static final int PICTURE_WIDTH = 1024;
  private static final int PICTURE_HEIGHT = 768;

  private final Chromium chromium;
  private final URI console;
  private final List<String> faults = new ArrayList<>();
  private BrowserContext browser;
  private Look look = Look.LIGHT;

  Visitor(Chromium chromium, URI console) {
    // Whatever is shown, a service is asked for it first, on machines that have much to do.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    this.chromium = chromium;
    this.console = console;
    this.browser = open(options());
  }

  /** Comes back with a browser that nobody used before. */
  Page comeAs(Look next) {
    look = next;
    return comeWith(options());
  }

  /** Comes back with a browser that runs no scripts. */
  Page comeWithoutScripts() {
    return comeWith(options().setJavaScriptEnabled(false));
  }

  private Page comeWith(NewContextOptions options) {
    browser.close();
    browser = open(options);
    return newPage();
  }

  private NewContextOptions options() {
    return new NewContextOptions()
        .setBaseURL(console.toString())
        .setColorScheme(look.scheme)
        .setReducedMotion(ReducedMotion.REDUCE)
        .setLocale("en-GB")
        .setTimezoneId("Europe/Berlin")
        .setViewportSize(look.width, HEIGHT);
  }

  private BrowserContext open(NewContextOptions options) {
    BrowserContext opened = chromium.browser().newContext(options);
    opened.setDefaultTimeout(PATIENCE);
    return opened;
  }

  /** One more page in the same browser. */
  Page newPage() {
    Page page = browser.newPage();
    page.onPageError(faults::add);
    page.onDialog(
        dialog -> {
          faults.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            faults.add(message.text());
          }
        });
    return page;
  }

  /**
   * Looks at a page: it fits, and those who cannot see can use it. Keeps a picture of it, light and
   * dark, where {@code oms.screenshots} names a folder.
   */
  void judge(Page page, String name, String address) {
    page.navigate(address);
    judge(page, name);
  }

  /** Looks at the page that is open. */
  void judge(Page page, String name) {
    keepPicture(page, name);
    assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
        .as("%s scrolls sideways at %s px", name, look.width)
        .isEqualTo(false);
    List<Rule> breaches = new AxeBuilder(page).analyze().getViolations();
    assertThat(breaches)
        .as("%s, %s", name, look)
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  private void keepPicture(Page page, String name) {
    String folder = System.getProperty("oms.screenshots", "");
    if (!folder.isEmpty() && look != Look.NARROW) {
      String file = name + "-" + look.name().toLowerCase(Locale.ROOT) + ".png";
      page.setViewportSize(PICTURE_WIDTH, PICTURE_HEIGHT);
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(folder, file)));
      page.setViewportSize(look.width, HEIGHT);
    }
  }

  static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
  }

  /** For what takes a while. */
  static ContainsTextOptions within() {
    return new ContainsTextOptions().setTimeout(PATIENCE);
  }

  /** For what takes a while. */
  static HasTextOptions hasTextWithin() {
    return new HasTextOptions().setTimeout(PATIENCE);
  }

  void leave() {
    browser.close();
    assertThat(faults).as("what went wrong in the pages").isEmpty();
  }
}
