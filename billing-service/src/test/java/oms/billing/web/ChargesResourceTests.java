package oms.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import java.util.Collections;
import java.util.UUID;
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
class ChargesResourceTests {

  private static final String ONE_PAIR =
      "[{'sku':'Vans Old Skool','quantity':1,'description':'ignored'}]";

  private final MockMvcTester http;
  private final FraudLimits limits;

  @Autowired
  ChargesResourceTests(MockMvcTester http, FraudLimits limits) {
    this.http = http;
    this.limits = limits;
  }

  @BeforeEach
  void reset() {
    limits.reset();
  }

  @Test
  void aChargeIsAnsweredInTheOrderOfTheContract() {
    assertThat(charge("anna", key()))
        .hasStatusOk()
        .hasContentTypeCompatibleWith(APPLICATION_JSON)
        .bodyText()
        .matches(
            """
            \\{"invoiceReference":"r:1","subTotal":6400,"shipping":550,"tax":1280,"total":8230,\
            "success":true,"authCode":"SIM[0-9A-F]{8}"}""");
  }

  @Test
  void jsonIsReadAsPlainTextToo() {
    MvcTestResult result =
        http.post().uri("/charge").contentType(TEXT_PLAIN).content(body("anna", key())).exchange();

    assertThat(result).hasStatusOk();
  }

  @Test
  void anUnlistedSkuIsSoldInTheDemo() {
    assertThat(post("{'customerId':'a','orderReference':'r','items':[{'sku':'x','quantity':3}]}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("success")
        .isEqualTo(true);
  }

  @Test
  void aChargeWithoutAKeyIsMade() {
    var body = "{'customerId':'a','orderReference':'r','items':" + ONE_PAIR + "}";

    assertThat(post(body)).hasStatusOk().bodyJson().extractingPath("total").isEqualTo(8230);
  }

  @Test
  void anEmptyKeyIsNone() {
    limits.limit(2 * 8_230);
    charge("anna", "");

    assertThat(charge("anna", "")).bodyJson().extractingPath("success").isEqualTo(true);
    assertThat(charge("anna", "")).bodyJson().extractingPath("success").isEqualTo(false);
  }

  @Test
  void theSameKeyIsAnsweredTheSame() throws Exception {
    String key = key();
    String first = charge("anna", key).getResponse().getContentAsString();

    assertThat(charge("ben", key)).hasStatusOk().bodyText().isEqualTo(first);
  }

  @Test
  void aDeclinedChargeHasNoAuthorisationButAReason() {
    var answer = assertThat(charge("declined-customer", key())).hasStatusOk().bodyJson();

    answer.extractingPath("success").isEqualTo(false);
    answer.extractingPath("authCode").isEqualTo("");
    answer.extractingPath("reason").isEqualTo("cardDeclined");
    answer.extractingPath("total").isEqualTo(8230);
  }

  @Test
  void aCustomerOverTheLimitIsDeclined() {
    limits.limit(8_229);

    var answer = assertThat(charge("anna", key())).hasStatusOk().bodyJson();
    answer.extractingPath("success").isEqualTo(false);
    answer.extractingPath("reason").isEqualTo("fraudLimit");
  }

  @Test
  void anUnknownOutcomeIsToBeAskedAgainUnderTheSameKey() {
    String key = key();

    MvcTestResult unknown = charge("late-customer", key);
    assertThat(unknown).hasStatus(503).hasHeader("Retry-After", "1");
    assertThat(unknown).bodyText().contains("urn:oms:problem:unavailable");
    assertThat(unknown).bodyJson().extractingPath("idempotencyKey").isEqualTo(key);
    assertThat(charge("late-customer", key)).hasStatusOk();
  }

  @Test
  void noChargeIsMadeInMaintenance() {
    limits.maintenance(true);

    assertThat(charge("anna", key()))
        .hasStatus(503)
        .hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'orderReference':'r','items':[{'sku':'s','quantity':1}]}                             | customerId
          {'customerId':null,'orderReference':'r','items':[{'sku':'s','quantity':1}]}           | customerId
          {'customerId':' ','orderReference':'r','items':[{'sku':'s','quantity':1}]}            | customerId
          {'customerId':'\\u0000','orderReference':'r','items':[{'sku':'s','quantity':1}]}      | customerId
          {'customerId':'\\ud800','orderReference':'r','items':[{'sku':'s','quantity':1}]}      | customerId
          {'customerId':7,'orderReference':'r','items':[{'sku':'s','quantity':1}]}              | customerId
          {'customerId':'c','items':[{'sku':'s','quantity':1}]}                                 | orderReference
          {'customerId':'c','orderReference':'r'}                                               | items
          {'customerId':'c','orderReference':'r','items':[]}                                    | items
          {'customerId':'c','orderReference':'r','items':[null]}                                | items[0]
          {'customerId':'c','orderReference':'r','items':'shoes'}                               | items
          {'customerId':'c','orderReference':'r','items':[{'quantity':1}]}                      | items[0].sku
          {'customerId':'c','orderReference':'r','items':[{'sku':'','quantity':1}]}             | items[0].sku
          {'customerId':'c','orderReference':'r','items':[{'sku':'s'}]}                         | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':0}]}            | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':-1}]}           | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':10001}]}        | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':1.5}]}          | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':'1'}]}          | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':4294967297}]}   | items[0].quantity
          {'customerId':'c','orderReference':'r','items':[{'sku':'s','quantity':1}],'idempotencyKey':' '} | idempotencyKey
          """)
  void aFieldThatIsWrongIsNamed(String body, String field) {
    assertThat(post(body))
        .hasStatus(400)
        .hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void anIdOf129CharactersIsTooLongAndOneOf128IsNot() {
    assertThat(charge("x".repeat(129), key())).hasStatus(400);
    assertThat(charge("x".repeat(128), key())).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "7", "{'customerId'"})
  void whatIsNoChargeIsRefused(String body) {
    assertThat(post(body)).hasStatus(400).hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON);
  }

  @Test
  void anAmountThatCannotBeChargedIsDeclined() {
    String line = "{'sku':'Nike Air Max','quantity':10000}";
    String lines = String.join(",", Collections.nCopies(30, line));

    assertThat(post("{'customerId':'a','orderReference':'r','items':[" + lines + "]}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("reason")
        .isEqualTo("amountTooLarge");
  }

  @Test
  void anotherMethodIsRefused() {
    assertThat(http.get().uri("/charge").exchange()).hasStatus(405);
  }

  @Test
  void statisticsAreUnavailableWithoutTemporal() {
    assertThat(http.get().uri("/charge/stats").exchange())
        .hasStatus(503)
        .hasContentTypeCompatibleWith(APPLICATION_PROBLEM_JSON);
  }

  @Test
  void theApiDescribesItself() {
    assertThat(http.get().uri("/v3/api-docs").exchange())
        .hasStatusOk()
        .bodyText()
        .contains(
            "\"/charge\"",
            "\"/check\"",
            "\"/maintenance\"",
            "\"/settlements/{day}\"",
            "Vans Old Skool",
            "OMS Billing");
  }

  private MvcTestResult charge(String customer, String key) {
    return post(body(customer, key));
  }

  private static String body(String customer, String key) {
    return json(
        "{'customerId':'%s','orderReference':'r:1','items':%s,'idempotencyKey':'%s'}"
            .formatted(customer, ONE_PAIR, key));
  }

  private MvcTestResult post(String body) {
    return http.post().uri("/charge").contentType(APPLICATION_JSON).content(json(body)).exchange();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
