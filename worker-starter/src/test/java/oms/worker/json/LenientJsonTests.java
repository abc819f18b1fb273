package oms.worker.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest
@Import(LenientJsonTests.Echo.class)
class LenientJsonTests {

  private static final String LINE = "{\"sku\":\"a\",\"quantity\":2}";

  @Autowired MockMvcTester http;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "text/plain;charset=UTF-8",
        "application/octet-stream",
        "application/x-www-form-urlencoded",
        "image/png",
        "not a media type"
      })
  void aBodyIsJsonWhateverItIsCalled(String type) {
    assertThat(http.post().uri("/echo").header("Content-Type", type).content(LINE))
        .hasStatusOk()
        .bodyText()
        .isEqualTo(LINE);
  }

  @Test
  void aBodyIsJsonWithoutAType() {
    assertThat(http.post().uri("/echo").content(LINE)).bodyText().isEqualTo(LINE);
  }

  @Test
  void namesMatchInAnyCaseAndUnknownOnesAreIgnored() {
    assertThat(
            http.post()
                .uri("/echo")
                .content("{\"SKU\":\"a\",\"Quantity\":2,\"description\":\"x\"}"))
        .bodyText()
        .isEqualTo(LINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "text/html", "text/plain", "image/png", "nonsense"})
  void theAnswerIsJsonWhateverIsAccepted(String accept) {
    assertThat(http.get().uri("/time").header("Accept", accept))
        .hasStatusOk()
        .hasContentType(MediaType.APPLICATION_JSON);
  }

  @Test
  void timesAreWrittenInUtc() {
    assertThat(http.get().uri("/time")).bodyText().isEqualTo("\"2026-11-21T01:02:03.004Z\"");
  }

  record Line(String sku, int quantity) {}

  @RestController
  static class Echo {

    @PostMapping("/echo")
    Line echo(@RequestBody Line line) {
      return line;
    }

    @GetMapping("/time")
    Instant time() {
      return Instant.parse("2026-11-21T01:02:03.004Z");
    }
  }
}
