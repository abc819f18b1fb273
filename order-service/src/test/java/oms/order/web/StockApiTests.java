package oms.order.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import oms.contracts.item.LineItem;
import oms.contracts.order.PlaceOrder;
import oms.devservices.PostgresServer;
import oms.order.ledger.Orders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

/** Stock and the export of orders over HTTP, in the demo's shop; there is no Temporal. */
@SpringBootTest(
    properties = {
      "spring.config.name=order-service",
      "oms.role=api",
      "spring.temporal.connection.target=127.0.0.1:1"
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class StockApiTests {

  @Autowired private MockMvcTester http;
  @Autowired private Orders orders;
  @Autowired private TransactionOperations transaction;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    PostgresServer server = PostgresServer.shared();
    registry.add("spring.datasource.url", () -> server.jdbcUrl("stock_api_test"));
    registry.add("spring.datasource.username", server::username);
    registry.add("spring.datasource.password", server::password);
  }

  @Test
  void theDemosShopHasSomethingToSellFromTheStart() {
    assertThat(get("/catalogue?limit=4"))
        .hasHeader("Link", "</catalogue?limit=4&after=Asics%20Gel-Kayano>; rel=\"next\"")
        .bodyJson()
        .extractingPath("$[*].sku")
        .asArray()
        .containsExactly(
            "Adidas Classic", "Adidas Stan Smith", "Adidas UltraBoost", "Asics Gel-Kayano");
    assertThat(get("/catalogue?limit=1&after=Saucony%20Jazz"))
        .bodyText()
        .isEqualTo("[{\"sku\":\"Vans Old Skool\",\"available\":2000000}]");
    assertThat(get("/stock?sku=Adidas%20Classic"))
        .bodyJson()
        .extractingPath("$[*].onHand")
        .asArray()
        .containsExactly(0, 0);
  }

  @Test
  void receivesAdjustsAndTellsTheMovements() {
    String sku = newSku();

    assertThat(post("/stock/receipts", receipt(sku, "5", "r-" + sku)))
        .hasStatus(200)
        .bodyText()
        .isEqualTo(
            json(
                "{'sku':'%s','warehouse':'A','onHand':5,'reserved':0,'available':5}"
                    .formatted(sku)));
    assertThat(post("/stock/receipts", receipt(sku, "5", "r-" + sku))).as("again").hasStatus(200);
    assertThat(post("/stock/adjustments", adjustment(sku, "-2", "a-" + sku)))
        .hasStatus(200)
        .bodyJson()
        .extractingPath("$.onHand")
        .isEqualTo(3);

    MvcTestResult page = get("/stock/" + sku + "/movements?limit=1");
    assertThat(page).bodyJson().extractingPath("$[0].kind").isEqualTo("adjusted");
    assertThat(page).bodyJson().extractingPath("$[0].reason").isEqualTo("counted");
    String next = String.valueOf(page.getResponse().getHeader("Link")).replaceAll("<(.*)>.*", "$1");
    assertThat(get(next)).bodyJson().extractingPath("$[*].quantity").asArray().containsExactly(5);
  }

  @Test
  void pagesOfStockAreLinked() {
    String sku = "linked " + newSku();
    post("/stock/receipts", receipt(sku, "1", "1" + sku));
    post("/stock/receipts", receipt(sku, "1", "2" + sku).replace("'A'", "'B'"));

    MvcTestResult first = get("/stock?limit=1&sku=" + sku.replace(" ", "%20"));

    String next =
        String.valueOf(first.getResponse().getHeader("Link")).replaceAll("<(.*)>.*", "$1");
    assertThat(next).contains("%0AA");
    assertThat(get(next))
        .bodyJson()
        .extractingPath("$[*].warehouse")
        .asArray()
        .containsExactly("B");
  }

  @Test
  void stockIsFoundByTheBeginningOfItsSkuWhateverItsCase() {
    String sku = "Found 100%_" + newSku();
    post("/stock/receipts", receipt(sku, "1", "1" + sku));

    assertThat(get("/stock?q=found%20100%25_"))
        .bodyJson()
        .extractingPath("$[*].sku")
        .asArray()
        .containsExactly(sku);
    assertThat(get("/stock?q=found%20100_")).bodyText().isEqualTo("[]");
    assertThat(get("/stock?q=" + "x".repeat(201))).hasStatus(400);
  }

  @Test
  void aReceiptNeedsNoReason() {
    String receipt = receipt(newSku(), "1", "no reason " + UUID.randomUUID());
    String withEmpty = receipt.replaceFirst("\\}$", ",'reason':''}");
    assertThat(withEmpty).isNotEqualTo(receipt);
    assertThat(post("/stock/receipts", withEmpty)).hasStatus(200);
    assertThat(post("/stock/receipts", receipt)).as("the same").hasStatus(200);
  }

  @Test
  void movementsOfASkuWithASlashAreTold() {
    String sku = "a/b " + newSku();
    post("/stock/receipts", receipt(sku, "7", "1" + sku));

    MvcTestResult page = get("/stock/movements?limit=1&sku=" + sku.replace(" ", "%20"));

    assertThat(page).bodyJson().extractingPath("$[*].quantity").asArray().containsExactly(7);
    assertThat(page).containsHeader("Link");
    assertThat(get("/stock/movements?sku=never")).hasStatus(404);
    assertThat(get("/stock/movements")).hasStatus(400);
  }

  @Test
  void refusesToTakeOffWhatIsNotThereAndSaysHowMuchIs() {
    String sku = newSku();
    post("/stock/receipts", receipt(sku, "5", "r-" + sku));

    assertThat(post("/stock/adjustments", adjustment(sku, "-6", "a-" + sku)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.detail")
        .isEqualTo("5 are on hand and 0 of them are reserved: 5 can be taken off at most");
    assertThat(post("/stock/receipts", receipt(sku, "6", "r-" + sku)))
        .hasStatus(409)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("urn:oms:problem:reference-taken");
  }

  @Test
  void doesNotFindWhatWasNeverStocked() {
    assertThat(post("/stock/adjustments", adjustment("never", "1", "never-1"))).hasStatus(404);
    assertThat(get("/stock/never/movements")).hasStatus(404);
    assertThat(get("/stock?sku=never")).hasStatus(200).bodyText().isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'warehouse':'A','quantity':1,'reference':'r'}|sku",
        "{'sku':'','warehouse':'A','quantity':1,'reference':'r'}|sku",
        "{'sku':'gate:parcel','warehouse':'A','quantity':1,'reference':'r'}|sku",
        "{'sku':'x','warehouse':'gate:warehouse','quantity':1,'reference':'r'}|warehouse",
        "{'sku':'x','quantity':1,'reference':'r'}|warehouse",
        "{'sku':'x','warehouse':'A','reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':0,'reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':-1,'reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':1000000001,'reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':99999999999999999999,'reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':1.5,'reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':'1','reference':'r'}|quantity",
        "{'sku':'x','warehouse':'A','quantity':1}|reference",
        "{'sku':'x','warehouse':'A','quantity':1,'reference':' '}|reference",
        "{'sku':'x','warehouse':'A','quantity':1,'reference':'a\\nb'}|reference",
      })
  void refusesWhatIsNoReceiptAndNamesTheField(String body, String field) {
    assertRefused(post("/stock/receipts", body), field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'sku':'x','warehouse':'A','change':0,'reason':'y','reference':'r'}|change",
        "{'sku':'x','warehouse':'A','reason':'y','reference':'r'}|change",
        "{'sku':'x','warehouse':'A','change':-1000000001,'reason':'y','reference':'r'}|change",
        "{'sku':'x','warehouse':'A','change':1,'reference':'r'}|reason",
        "{'sku':'x','warehouse':'A','change':1,'reason':'','reference':'r'}|reason",
      })
  void refusesWhatIsNoAdjustmentAndNamesTheField(String body, String field) {
    assertRefused(post("/stock/adjustments", body), field);
  }

  private static void assertRefused(MvcTestResult answer, String field) {
    assertThat(answer)
        .hasStatus(400)
        .hasContentTypeCompatibleWith("application/problem+json")
        .bodyJson()
        .extractingPath("$.errors[*].field")
        .asArray()
        .contains(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stock?limit=0",
        "/catalogue?limit=501",
        "/stock/Vans%20Old%20Skool/movements?before=x",
        "/stock/Vans%20Old%20Skool/movements?before=99999999999999999999"
      })
  void refusesAPageThatCannotBe(String uri) {
    assertThat(get(uri)).hasStatus(400);
  }

  @Test
  void exportsEveryOrderHoweverManyThereAre() throws Exception {
    String customer = newSku();
    IntStream.range(0, 1203).forEach(n -> place(customer + "-" + n, customer, n));

    MvcTestResult table = get("/orders.csv?customerId=" + customer);

    assertThat(table)
        .hasStatus(200)
        .hasContentType("text/csv;charset=UTF-8")
        .hasHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
    List<String> lines = table.getResponse().getContentAsString().lines().toList();
    assertThat(lines).hasSize(1204).doesNotHaveDuplicates();
    assertThat(lines.getFirst()).isEqualTo("id,status,receivedAt,customerId");
    assertThat(lines.get(1)).isEqualTo(customer + "-1202,pending,2026-11-21T12:20:02Z," + customer);
  }

  @Test
  void aTableIsServedToWhoAcceptsOneAndJsonToEverybodyElse() {
    for (String accept : List.of("text/csv", "text/csv,*/*;q=0.5")) {
      assertThat(http.get().uri("/orders?limit=1").header("Accept", accept).exchange())
          .hasContentTypeCompatibleWith("text/csv");
    }
    for (String accept : List.of("*/*", "application/json", "text/html,*/*;q=0.8", "image/png")) {
      assertThat(http.get().uri("/orders?limit=1").header("Accept", accept).exchange())
          .hasStatus(200)
          .hasContentTypeCompatibleWith("application/json");
    }
    assertThat(get("/orders?limit=1")).hasContentTypeCompatibleWith("application/json");
  }

  @Test
  void theTableDoesNothingInASpreadsheet() throws Exception {
    String id = newSku();
    place(id + "-1", "=HYPERLINK(\"http://x\",\"y\")");
    place(id + "-2", "plain, with \"quotes\"");
    place(id + "-3", " @SUM(1)");

    assertThat(get("/orders.csv?q=" + id).getResponse().getContentAsString())
        .contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\r\n")
        .contains(",\"plain, with \"\"quotes\"\"\"\r\n")
        .contains(",' @SUM(1)\r\n");
  }

  @Test
  void findsOrdersByTheBeginningOfTheirIdOrTheirCustomers() {
    String mark = newSku();
    place(mark + "-a", "somebody");
    place("z-" + mark, mark + "%customer");
    place("y-" + mark, "nobody");

    assertThat(ids("/orders?q=" + mark)).containsExactlyInAnyOrder(mark + "-a", "z-" + mark);
    assertThat(ids("/orders?q=" + mark + "%25")).containsExactly("z-" + mark);
    assertThat(ids("/orders?q=_" + mark)).isEmpty();
    assertThat(get("/orders?q=" + "x".repeat(201))).hasStatus(400);
  }

  @Test
  void describesItself() {
    assertThat(get("/v3/api-docs"))
        .bodyJson()
        .hasPath("$.paths['/stock'].get.parameters[?(@.name=='after')]")
        .hasPath("$.paths['/stock/{sku}/movements'].get.parameters[?(@.name=='before')]")
        .hasPath("$.paths['/stock/adjustments'].post.responses['409']")
        .hasPath("$.paths['/orders/changes'].get.responses['200'].content['text/event-stream']")
        .hasPath("$.paths['/orders.csv'].get")
        .hasPath("$.components.schemas.OrderChanged.properties.order")
        .hasPath("$.components.schemas.StockReceiptRequest.properties.reference.example");
  }

  private List<String> ids(String uri) {
    try {
      return JsonPath.read(get(uri).getResponse().getContentAsString(), "$[*].id");
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void place(String id, String customer) {
    place(id, customer, 0);
  }

  private void place(String id, String customer, int secondsAfterNoon) {
    Instant at = Instant.parse("2026-11-21T12:00:00Z").plusSeconds(secondsAfterNoon);
    var order = new PlaceOrder(id, customer, List.of(new LineItem("x", 1)), at);
    transaction.executeWithoutResult(_ -> orders.place(order));
  }

  private static String newSku() {
    return "s" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";
  }

  private static String receipt(String sku, String quantity, String reference) {
    return "{'sku':'%s','warehouse':'A','quantity':%s,'reference':'%s'}"
        .formatted(sku, quantity, reference);
  }

  private static String adjustment(String sku, String change, String reference) {
    return "{'sku':'%s','warehouse':'A','change':%s,'reason':'counted','reference':'%s'}"
        .formatted(sku, change, reference);
  }

  private MvcTestResult post(String uri, String body) {
    return http.post().uri(uri).content(json(body)).exchange();
  }

  private static String json(String singleQuoted) {
    return singleQuoted.replace('\'', '"');
  }

  /** An address as it is written, percent signs and all. */
  private MvcTestResult get(String uri) {
    return http.get().uri(URI.create(uri)).exchange();
  }
}
