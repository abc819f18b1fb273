package oms.worker.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@WebMvcTest
@Import(PageTests.Rows.class)
class PageTests {

  @Autowired MockMvcTester http;

  @Test
  void withoutParametersTheLargestPageIsServed() {
    assertThat(http.get().uri("/rows?count=499")).doesNotContainHeader(HttpHeaders.LINK);
    assertThat(http.get().uri("/rows?count=500"))
        .hasHeader(HttpHeaders.LINK, "</rows?count=500&limit=500&before=r%3A500>; rel=\"next\"");
  }

  @Test
  void aFullPageLinksToTheNextAndKeepsEveryOtherParameter() {
    assertThat(http.get().uri("/rows?limit=2&count=2&status={status}&before=x", "a b"))
        .hasHeader(
            HttpHeaders.LINK, "</rows?count=2&status=a%20b&limit=2&before=r%3A2>; rel=\"next\"");
  }

  @Test
  void anIdThatNeedsEncodingComesBackAsItWas() {
    assertThat(http.get().uri("/before?before={id}", "a+b&c=ü/1:2"))
        .bodyText()
        .isEqualTo("[\"a+b&c=ü/1:2\"]");
    assertThat(http.get().uri("/before?limit=1&before={id}", "a+b&c"))
        .hasHeader(HttpHeaders.LINK, "</before?limit=1&before=a%2Bb%26c>; rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "501", "x", "1.5", "99999999999"})
  void aLimitOutOfRangeIsRefused(String limit) {
    var answer = http.get().uri("/rows?count=1&limit=" + limit).exchange();
    assertThat(answer).hasStatus(400);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("limit");
  }

  @RestController
  static class Rows {

    @GetMapping("/rows")
    ResponseEntity<List<String>> rows(PageRequest page, int count) {
      var rows = IntStream.rangeClosed(1, count).mapToObj(row -> "r:" + row).toList();
      return Pages.respond(page, rows, row -> row);
    }

    @GetMapping("/before")
    ResponseEntity<List<String>> before(PageRequest page) {
      return Pages.respond(page, List.of(String.valueOf(page.before())), row -> row);
    }
  }
}
