package oms.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import java.util.List;
import oms.billing.AtOnce;
import oms.billing.fraud.FraudLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BillingApiTest
class FraudResourceTests {

  private final MockMvcTester http;

  @Autowired
  FraudResourceTests(MockMvcTester http, FraudLimits limits) {
    this.http = http;
    limits.reset();
  }

  @BeforeEach
  void reset() {
    assertThat(post("/reset", "")).hasStatusOk();
  }

  @Test
  void thereIsNoLimitAtFirst() {
    assertSettings("{'limit':0,'maintenanceMode':false}");
  }

  @Test
  void theLimitIsSetAndAnsweredWithoutABody() {
    assertThat(post("/limit", "{'limit':100}")).hasStatusOk().body().isEmpty();
    assertSettings("{'limit':100,'maintenanceMode':false}");
  }

  @Test
  void theNoiseOfBinaryFractionsIsRoundedToTheCentThatWasMeant() {
    assertThat(post("/limit", "{'limit':1998.9999999999998}")).hasStatusOk();
    assertSettings("{'limit':1999,'maintenanceMode':false}");
    assertThat(post("/limit", "{'limit':100.0}")).hasStatusOk();
    assertSettings("{'limit':100,'maintenanceMode':false}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'limit':null}",
        "{'limit':-1}",
        "{'limit':19.99}",
        "{'limit':'100'}",
        "{'limit':0.5}",
        "{'limit':9007199254740992}",
        "{'limit':1e400}",
        "{'limit':[]}",
        "{'limit':true}"
      })
  void aLimitThatIsNoAmountOfCentsIsRefused(String body) {
    assertThat(post("/limit", body))
        .hasStatus(400)
        .hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo("limit");
    assertSettings("{'limit':0,'maintenanceMode':false}");
  }

  @Test
  void maintenanceIsSwitchedOnWithoutABodyOrAType() {
    assertThat(http.post().uri("/maintenance").exchange()).hasStatusOk().body().isEmpty();
    assertSettings("{'limit':0,'maintenanceMode':true}");
  }

  @Test
  void maintenanceIsSwitchedOffAndTheLimitStays() {
    post("/limit", "{'limit':100}");
    post("/maintenance", "{}");
    assertSettings("{'limit':100,'maintenanceMode':true}");

    assertThat(post("/maintenance", "{'enabled':false}")).hasStatusOk();
    assertSettings("{'limit':100,'maintenanceMode':false}");
  }

  @Test
  void maintenanceIsNeitherYesNorNo() {
    assertThat(post("/maintenance", "{'enabled':'no'}"))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo("enabled");
  }

  @Test
  void aCheckBelowTheLimitIsCountedAndOneBeyondItIsDeclined() {
    post("/limit", "{'limit':100}");

    assertThat(check("anna", 60, ""))
        .hasStatusOk()
        .bodyText()
        .isEqualTo(json("{'declined':false}"));
    assertThat(check("anna", 60, ""))
        .hasStatusOk()
        .bodyText()
        .isEqualTo(json("{'declined':true,'reason':'fraudLimit'}"));
  }

  @Test
  void aRepeatedCheckCountsOnce() {
    post("/limit", "{'limit':100}");

    List<Integer> answers =
        AtOnce.times(10, _ -> check("anna", 60, ",'idempotencyKey':'k'").getResponse().getStatus());

    assertThat(answers).containsOnly(200);
    assertThat(check("anna", 40, "")).bodyText().isEqualTo(json("{'declined':false}"));
  }

  @Test
  void checksAreRefusedInMaintenance() {
    post("/maintenance", "");

    MvcTestResult answer = check("anna", 1, "");
    assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
    assertThat(answer).bodyText().contains("Fraud service is in maintenance mode");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'charge':1}                                            | customerId
          {'customerId':'','charge':1}                            | customerId
          {'customerId':'c'}                                      | charge
          {'customerId':'c','charge':-1}                          | charge
          {'customerId':'c','charge':1.5}                         | charge
          {'customerId':'c','charge':9007199254740992}            | charge
          {'customerId':'c','charge':1,'idempotencyKey':'\\u0007'} | idempotencyKey
          """)
  void aCheckThatIsWrongNamesItsField(String body, String field) {
    assertThat(post("/check", body))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo(field);
  }

  private MvcTestResult check(String customer, long charge, String more) {
    return post("/check", "{'customerId':'%s','charge':%d%s}".formatted(customer, charge, more));
  }

  private void assertSettings(String expected) {
    assertThat(http.get().uri("/settings").exchange())
        .hasStatusOk()
        .hasContentTypeCompatibleWith(APPLICATION_JSON)
        .bodyText()
        .isEqualTo(json(expected));
  }

  /** As the reference's screens post: JSON that is called plain text. */
  private MvcTestResult post(String path, String body) {
    return http.post().uri(path).contentType(TEXT_PLAIN).content(json(body)).exchange();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
