package oms.billing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oms.billing.fraud.FraudLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@BillingApiTest
class SimulationResourceTests {

  private final MockMvcTester http;
  private final String key = UUID.randomUUID().toString();

  @Autowired
  SimulationResourceTests(MockMvcTester http, FraudLimits limits) {
    this.http = http;
    limits.reset();
  }

  @AfterEach
  void isNormalAgain() {
    assertThat(tell("{'mode':'normal','latencyMs':0}")).hasStatusOk();
  }

  @Test
  void aDeadGatewayIsAskedAgainWhenItIsAlive() {
    assertThat(tell("{'mode':'dead'}"))
        .hasStatusOk()
        .bodyText()
        .isEqualTo("{\"mode\":\"dead\",\"latencyMs\":2000}");
    assertThat(http.get().uri("/simulation").exchange()).bodyText().contains("\"dead\"");

    assertThat(charge("anna")).hasStatus(503);
    assertThat(charge("anna")).hasStatus(503);

    tell("{'mode':'normal'}");
    assertThat(charge("anna")).hasStatusOk().bodyJson().extractingPath("$.success").isEqualTo(true);
  }

  @Test
  void aFailingGatewayAnswersTheSecondCall() {
    tell("{'mode':'failing'}");

    assertThat(charge("anna")).hasStatus(503);
    assertThat(charge("anna")).hasStatusOk();
  }

  @Test
  void aCustomerWhoIsAlwaysDeclinedIsSoWhenTheGatewayFails() {
    tell("{'mode':'failing'}");

    assertThat(charge("declined-customer"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.success")
        .isEqualTo(false);
  }

  @Test
  void aSlowGatewayAnswers() {
    tell("{'mode':'slow','latencyMs':1}");

    assertThat(charge("anna")).hasStatusOk();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {}                                    | mode
          {'mode':'asleep'}                     | mode
          {'mode':'slow','latencyMs':-1}        | latencyMs
          {'mode':'slow','latencyMs':30001}     | latencyMs
          {'mode':'slow','latencyMs':99999999999} | latencyMs
          {'mode':'slow','latencyMs':'1'}       | latencyMs
          """)
  void refusesWhatCannotBeToldAndNamesTheField(String body, String field) {
    assertThat(tell(body))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo(field);
  }

  private MvcTestResult tell(String body) {
    return http.put().uri("/simulation").content(json(body)).exchange();
  }

  private MvcTestResult charge(String customer) {
    String body =
        "{'customerId':'%s','orderReference':'o','idempotencyKey':'%s',"
            + "'items':[{'sku':'Vans Old Skool','quantity':1}]}";
    return http.post().uri("/charge").content(json(body.formatted(customer, key))).exchange();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }
}
