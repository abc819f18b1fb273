package oms.worker.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@Import(FailingController.class)
class ProblemTests {

  @Autowired MockMvcTester http;

  @ParameterizedTest
  @CsvSource({
    "not-found, 404, not-found",
    "conflict, 409, already-closed",
    "unavailable, 503, unavailable",
    "gone, 404, not-found",
    "refused, 409, already-dispatched",
    "broken-update, 500, internal-error",
    "temporal-away, 503, unavailable",
    "database-away, 503, unavailable",
    "anything-else, 500, internal-error",
  })
  void everyFailureIsAProblemWithoutInternals(String kind, int status, String type) {
    var answer = http.get().uri("/failures/" + kind).exchange();
    assertProblem(answer, status, type);
    assertThat(answer).bodyText().doesNotContain("secret", "10.0.0.7", "java.", "io.temporal");
    assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
    assertThat(answer).bodyJson().extractingPath("$.instance").isEqualTo("/failures/" + kind);
  }

  @Test
  void whoeverMeetsAnOutageIsToldWhenToComeBack() {
    assertThat(http.get().uri("/failures/unavailable")).hasHeader(HttpHeaders.RETRY_AFTER, "1");
  }

  @Test
  void aPathOfNobodysIsAProblem() {
    assertProblem(http.get().uri("/nothing").exchange(), 404, "not-found");
  }

  @Test
  void aTrailingSlashIsAPathOfNobodys() {
    assertProblem(http.get().uri("/numbers/").exchange(), 404, "not-found");
  }

  @Test
  void aWrongMethodIsAProblemThatNamesTheRightOnes() {
    var answer = http.delete().uri("/bodies").exchange();
    assertProblem(answer, 405, "method-not-allowed");
    assertThat(answer).hasHeader(HttpHeaders.ALLOW, "POST");
  }

  @Test
  void headIsAnsweredWhereGetIs() {
    assertThat(http.head().uri("/numbers?n=1")).hasStatusOk();
  }

  @Test
  void aParameterThatIsMissingIsNamed() {
    assertInvalid(http.get().uri("/numbers").exchange(), "n", "is required");
  }

  @Test
  void aParameterOfAnotherTypeIsNamed() {
    assertInvalid(
        http.get().uri("/numbers?n=x").exchange(), "n", "has a value that is not understood");
  }

  @Test
  void aParameterMayBeAWordOfAnEnum() {
    assertThat(http.get().uri("/colours?colour=red")).hasStatusOk();
    assertInvalid(
        http.get().uri("/colours?colour=blue").exchange(), "colour", "'blue' is not one of red");
  }

  @Test
  void aParameterOutOfRangeIsNamed() {
    assertInvalid(
        http.get().uri("/limited?n=0").exchange(), "n", "must be greater than or equal to 1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'id':' ','colour':'red','items':[{'sku':'a','quantity':1}]} | id | must not be blank",
        "{'colour':'red','items':[{'sku':'a','quantity':1}]} | id | must not be blank",
        "{'id':'1','colour':'red','items':[]} | items | must not be empty",
        "{'id':'1','colour':'red'} | items | must not be empty",
        "{'id':'1','colour':'red','items':[{'sku':'a','quantity':0}]} | items[0].quantity | must be greater than or equal to 1",
        "{'id':'1','colour':'blue','items':[]} | colour | 'blue' is not one of red",
        "{'id':'1','colour':'red','items':[{'sku':'a','quantity':1.5}]} | items[0].quantity | must be a whole number",
        "{'id':'1','colour':'red','items':[{'sku':'a','quantity':'1'}]} | items[0].quantity | must be a whole number",
        "{'id':'1','colour':'red','items':[{'sku':'a','quantity':true}]} | items[0].quantity | must be a whole number",
        "{'id':'1','colour':'red','items':[{'sku':'a','quantity':null}]} | items[0].quantity | must be a whole number",
        "{'id':'1','colour':'red','items':[{'sku':'a'}]} | items[0].quantity | must be a whole number",
        "{'id':'1','colour':'red','items':[{'sku':'a','quantity':3000000000}]} | items[0].quantity | is out of range",
        "{'id':7,'colour':'red','items':[]} | id | must be a text",
        "{'id':'1','colour':'red','items':{}} | items | must be a list",
        "{'id':'1','colour':'red','items':[3]} | items[0] | must be an object",
      })
  void aBodyThatIsWrongIsAnsweredWithTheField(String body, String field, String message) {
    assertInvalid(post(body), field, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'id': | The body is not readable as JSON (line 1, column 7)",
        "nonsense | The body is not readable as JSON (line 1, column 1)",
        "'text' | The body must be an object",
        "[] | The body must be an object",
      })
  void aBodyThatIsNoObjectIsAnsweredWithWhatItShouldBe(String body, String detail) {
    var answer = post(body);
    assertProblem(answer, 400, "invalid-request");
    assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
  }

  @Test
  void aBodyThatIsMissingIsAnsweredSo() {
    var answer = http.post().uri("/bodies").exchange();
    assertProblem(answer, 400, "invalid-request");
    assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo("The body is missing");
  }

  @Test
  void allInvalidFieldsAreNamedAtOnce() {
    var answer = post("{'id':'','colour':'red','items':[{'sku':'','quantity':0}]}");
    assertThat(answer).bodyJson().extractingPath("$.errors").asArray().hasSize(3);
  }

  private MvcTestResult post(String body) {
    return http.post().uri("/bodies").content(body.replace('\'', '"')).exchange();
  }

  private static void assertInvalid(MvcTestResult answer, String field, String message) {
    assertProblem(answer, 400, "invalid-request");
    assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
    assertThat(answer).bodyJson().extractingPath("$.errors[0].message").isEqualTo(message);
    assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(field + " " + message);
  }

  private static void assertProblem(MvcTestResult answer, int status, String type) {
    assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:oms:problem:" + type);
    assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
  }
}
