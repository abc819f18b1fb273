package oms.billing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import oms.billing.AtOnce;
import oms.billing.fraud.FraudLimits;
import oms.billing.payment.Cashier;
import oms.billing.payment.ChargeCommand;
import oms.contracts.item.LineItem;
import oms.contracts.rollout.GateOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The ledger, refunds and prices, as people look at them. */
@BillingApiTest
class ChargeListTests {

  private final MockMvcTester http;
  private final Cashier cashier;
  private final JdbcClient jdbc;
  private final String order = UUID.randomUUID().toString();

  @Autowired
  ChargeListTests(MockMvcTester http, Cashier cashier, JdbcClient jdbc, FraudLimits limits) {
    this.http = http;
    this.cashier = cashier;
    this.jdbc = jdbc;
    limits.reset();
  }

  @Test
  void listsTheChargesOfAnOrderNewestFirst() {
    charge(order + ":1", "anna");
    charge(order + ":2", "declined-customer");

    MvcTestResult list = get("/charges?order=" + order);

    assertThat(list)
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$[*].key")
        .asArray()
        .containsExactly(order + ":2", order + ":1");
    assertThat(list)
        .bodyJson()
        .extractingPath("$[0]")
        .asMap()
        .containsEntry("status", "declined")
        .containsEntry("declined", "cardDeclined")
        .containsEntry("customerId", "declined-customer")
        .containsKeys("requestedAt", "settledAt");
    assertThat(list).bodyJson().extractingPath("$[1].amounts.total").isEqualTo(8_230);
    assertThat(list).bodyJson().extractingPath("$[1].amounts.currency").isEqualTo("USD");
  }

  @Test
  void filtersByStatusAndCustomerAndPages() {
    List.of("1", "2", "3").forEach(n -> charge(order + ":" + n, order));
    charge(order + ":4", "declined-customer");

    MvcTestResult first = get("/charges?limit=2&status=captured&customer=" + order);

    assertThat(first)
        .bodyJson()
        .extractingPath("$[*].key")
        .asArray()
        .containsExactly(order + ":3", order + ":2");
    String next =
        String.valueOf(first.getResponse().getHeader("Link")).replaceAll("<(.*)>.*", "$1");
    assertThat(get(next))
        .bodyJson()
        .extractingPath("$[*].key")
        .asArray()
        .containsExactly(order + ":1");
    assertThat(get("/charges?status=declined&order=" + order))
        .bodyJson()
        .extractingPath("$[*].key")
        .asArray()
        .containsExactly(order + ":4");
  }

  @Test
  void rolloutGatesAreInNoList() {
    charge(GateOrders.id(order, 1), "anna");

    assertThat(get("/charges?order=" + order)).bodyText().isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({"status=bogus,status", "limit=0,limit", "limit=501,limit", "before=unknown,before"})
  void refusesAListThatCannotBe(String query, String field) {
    assertThat(get("/charges?" + query))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void showsWhatWasAskedOfTheGatewayAndWhatHappened() {
    String key = order + "/1";
    charge(key, "anna");

    MvcTestResult charge = get("/charges/" + key.replace("/", "%2F"));

    assertThat(charge).bodyJson().extractingPath("$.charge.key").isEqualTo(key);
    assertThat(charge).bodyJson().extractingPath("$.items[0].quantity").isEqualTo(1);
    assertThat(charge).bodyJson().extractingPath("$.authCode").asString().startsWith("SIM");
    assertThat(charge)
        .bodyJson()
        .extractingPath("$.transactions[*].kind")
        .asArray()
        .containsExactly("capture");
    assertThat(charge)
        .bodyJson()
        .extractingPath("$.events[*].type")
        .asArray()
        .containsExactly("requested", "captureRequested", "captured");
    assertThat(get("/charges/unknown")).hasStatus(404);
  }

  @Test
  void aChargeIsGivenBackInFullAndOnce() {
    charge(order, "anna");

    List<Integer> answers =
        AtOnce.times(6, _ -> refund(order, "{'reason':'Damaged'}").getResponse().getStatus());

    assertThat(answers).containsOnly(200);
    assertThat(refund(order, "{'amount':8230,'reason':'Damaged'}"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.status")
        .isEqualTo("refunded");
    assertThat(get("/charges/" + order))
        .bodyJson()
        .extractingPath("$.transactions[*].kind")
        .asArray()
        .containsExactly("capture", "refund");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from simulated_gateway.payments
                     where kind = 'refund' and payment_key = ?""")
                .param("capture:" + order)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aPartIsNotGivenBackAndTheMendIsSaid() {
    charge(order, "anna");

    assertThat(refund(order, "{'amount':8229,'reason':'Damaged'}"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("A charge is given back in full only: leave 'amount' out or make it 8230");
    assertThat(get("/charges/" + order))
        .bodyJson()
        .extractingPath("$.charge.status")
        .isEqualTo("captured");
  }

  @Test
  void whatWasNeverTakenIsNotGivenBack() {
    charge(order, "declined-customer");

    assertThat(refund(order, "{'reason':'Damaged'}"))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:oms:problem:charge-declined");
    assertThat(refund("unknown-" + order, "{'reason':'Damaged'}")).hasStatus(404);
    assertThat(get("/charges/unknown-" + order)).as("and none is revoked").hasStatus(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {}                              | reason
          {'reason':''}                   | reason
          {'reason':'\\u0007'}            | reason
          {'reason':'x','amount':0}       | amount
          {'reason':'x','amount':-1}      | amount
          {'reason':'x','amount':1.5}     | amount
          {'reason':'x','amount':'8230'}  | amount
          """)
  void aRefundThatIsWrongNamesItsField(String body, String field) {
    charge(order, "anna");

    assertThat(refund(order, body))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("errors[0].field")
        .isEqualTo(field);
  }

  @Test
  void showsThePriceListBySku() {
    MvcTestResult first = get("/prices?limit=1&after=Saucony%20Jazz");

    assertThat(first)
        .hasHeader("Link", "</prices?limit=1&after=Vans%20Old%20Skool>; rel=\"next\"")
        .bodyText()
        .isEqualTo(
            json(
                "[{'sku':'Vans Old Skool','unitPrice':6400,'shipping':550,"
                    + "'currency':'USD','listed':true}]"));
    assertThat(get("/prices"))
        .bodyJson()
        .extractingPath("$[*].sku")
        .asArray()
        .doesNotContain("gate:parcel")
        .hasSize(14);
  }

  @Test
  void showsWhatUnlistedGoodsCostTooWhereTheyAreSold() {
    MvcTestResult prices = get("/prices?sku=Socks%2C%20red&sku=Vans%20Old%20Skool");

    assertThat(prices)
        .bodyJson()
        .extractingPath("$[*].sku")
        .asArray()
        .containsExactly("Socks, red", "Vans Old Skool");
    assertThat(prices)
        .bodyJson()
        .extractingPath("$[*].listed")
        .asArray()
        .containsExactly(false, true);
    assertThat(get("/prices?sku=Socks%2C%20red"))
        .as("a comma does not make two of one")
        .bodyJson()
        .extractingPath("$[*].sku")
        .asArray()
        .containsExactly("Socks, red");
    assertThat(get("/prices/rule"))
        .bodyText()
        .isEqualTo(json("{'currency':'USD','taxPercent':20,'sellsUnlisted':true}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/prices?limit=0", "/prices?limit=x"})
  void refusesAPageThatCannotBe(String uri) {
    assertThat(get(uri)).hasStatus(400);
  }

  @Test
  void describesItself() {
    assertThat(get("/v3/api-docs"))
        .bodyJson()
        .hasPath("$.paths['/charges'].get.parameters[?(@.name=='before')]")
        .hasPath("$.paths['/charges/{key}/refund'].post.responses['409']")
        .hasPath("$.paths['/charges/changes'].get.responses['200'].content['text/event-stream']")
        .hasPath("$.paths['/prices'].get.parameters[?(@.name=='sku')]")
        .hasPath("$.components.schemas.ChargeChanged.properties.charge");
  }

  private void charge(String key, String customer) {
    cashier.charge(
        new ChargeCommand(key, order, customer, List.of(new LineItem("Vans Old Skool", 1))));
  }

  private MvcTestResult refund(String key, String body) {
    return http.post().uri("/charges/{key}/refund", key).content(json(body)).exchange();
  }

  private static String json(String text) {
    return text.replace('\'', '"');
  }

  /** An address as it is written, percent signs and all. */
  private MvcTestResult get(String uri) {
    return http.get().uri(URI.create(uri)).exchange();
  }
}
