package oms.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BillingApiTest
class SettlementsResourceTests {

  private final MockMvcTester http;
  private final JdbcClient jdbc;

  @Autowired
  SettlementsResourceTests(MockMvcTester http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void threeDays() {
    jdbc.sql("delete from settlement_reports").update();
    jdbc.sql(
            """
            insert into settlement_reports (day, differences, csv)
            values ('2026-11-18', 0, 'first'), ('2026-11-19', 2, 'second'), ('2026-11-20', 0, 'third')
            """)
        .update();
  }

  @Test
  void daysAreListedTheLastFirstAndPageByPage() {
    var first = http.get().uri("/settlements?limit=2").exchange();
    assertThat(first)
        .hasStatusOk()
        .hasHeader("Link", "</settlements?limit=2&before=2026-11-19>; rel=\"next\"");
    assertThat(first)
        .bodyJson()
        .extractingPath("$[*].day")
        .asArray()
        .containsExactly("2026-11-20", "2026-11-19");
    assertThat(first).bodyJson().extractingPath("$[1].differences").isEqualTo(2);

    var next = http.get().uri("/settlements?limit=2&before=2026-11-19").exchange();
    assertThat(next).bodyJson().extractingPath("$[*].day").asArray().containsExactly("2026-11-18");
  }

  @Test
  void aReportIsCsv() {
    assertThat(http.get().uri("/settlements/2026-11-19").exchange())
        .hasStatusOk()
        .hasContentTypeCompatibleWith("text/csv")
        .bodyText()
        .isEqualTo("second");
  }

  @Test
  void aDayThatIsNotSettledIsNotFound() {
    assertThat(http.get().uri("/settlements/2020-01-01").exchange())
        .hasStatus(404)
        .hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON)
        .bodyText()
        .contains("Settlement '2020-01-01' does not exist");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/settlements/today", "/settlements/2026-11-31", "/settlements?before=x"})
  void whatIsNoDayIsRefused(String uri) {
    assertThat(http.get().uri(uri).exchange())
        .hasStatus(400)
        .bodyText()
        .contains("must be a day, as 2026-11-20");
  }
}
