package oms.localstack;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests: {@code CHROMIUM}, or {@code chromium} on the {@code PATH}. Nothing is
 * downloaded. Where there is none, tests are skipped; where {@code CI} is true, they fail.
 */
@NullMarked
final class Chromium implements AutoCloseable {

  private static final String MISSING =
      "There is no browser: install the package chromium, or say where one is by CHROMIUM";

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> program = find();
    if (program.isEmpty() && Boolean.parseBoolean(System.getenv("CI"))) {
      throw new IllegalStateException(MISSING);
    }
    Assumptions.assumeTrue(program.isPresent(), MISSING);
    var playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Chromium(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program.orElseThrow())
                    // Tests run as root in containers, where the sandbox cannot.
                    .setArgs(List.of("--no-sandbox"))));
  }

  private static Optional<Path> find() {
    String given = System.getenv("CHROMIUM");
    return given != null && !given.isBlank()
        ? Optional.of(Path.of(given))
        : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(directory -> Path.of(directory, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
