package oms.worker.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import oms.worker.TestApplication;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
    classes = {TestApplication.class, HttpTests.Echo.class},
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "oms.worker.max-body-size=1KB",
      "spring.application.name=test-service"
    })
class HttpTests {

  private static final String LARGE = "{\"text\":\"" + "x".repeat(2000) + "\"}";

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @Test
  void aBodyThatIsTooLargeIsRefused() throws Exception {
    assertProblem(post(BodyPublishers.ofString(LARGE)), 413, "body-too-large");
  }

  @Test
  void aBodyThatHidesItsSizeIsRefusedToo() throws Exception {
    InputStream body = new ByteArrayInputStream(LARGE.getBytes(UTF_8));
    assertProblem(post(BodyPublishers.ofInputStream(() -> body)), 413, "body-too-large");
  }

  @Test
  void aFormIsReadAsJsonToo() throws Exception {
    var answer = post(BodyPublishers.ofString("{\"text\":\"a=b&c=d\"}"));
    assertThat(answer.body()).isEqualTo("{\"text\":\"a=b&c=d\"}");
  }

  @Test
  void browsersAreToldToTakeAResponseForWhatItIs() throws Exception {
    assertThat(get("/things/1").headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(get("/none").headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void anIdMayContainASlash() throws Exception {
    assertThat(get("/things/a%2Fb:1").body()).isEqualTo("{\"id\":\"a/b:1\"}");
  }

  @Test
  void aPathThatCannotBeReadIsAProblem() throws Exception {
    assertProblem(get("/things/a%00b"), 400, "invalid-request");
  }

  @Test
  void aFailureInAFilterIsAProblem() throws Exception {
    assertProblem(get("/error"), 404, "not-found");
  }

  @Test
  void healthAndMetricsAreServed() throws Exception {
    assertThat(manage("/health").body()).contains("UP");
    assertThat(manage("/actuator/health/liveness").body()).contains("UP");
    assertThat(manage("/actuator/prometheus").body()).contains("jvm_info");
    assertProblem(manage("/actuator/env"), 404, "not-found");
    assertProblem(get("/actuator/health"), 404, "not-found");
  }

  @Test
  void whatTakesTrafficSaysWhetherItShould() throws Exception {
    assertThat(get("/livez").body()).contains("UP");
    // There is no Temporal server here.
    assertThat(get("/readyz").statusCode()).isEqualTo(503);
    assertThat(get("/readyz").body())
        .contains("\"temporal\":{\"status\":\"DOWN\"}")
        .doesNotContain("details");
  }

  @Test
  void theApiIsDescribedWithItsProblems() throws Exception {
    String description = get("/v3/api-docs").body();
    assertThat(description)
        .contains("\"openapi\":\"3.1", "test-service", "application/problem+json", "\"Problem\"");
    assertThat(get("/swagger-ui.html").statusCode()).isEqualTo(302);
  }

  private HttpResponse<String> post(BodyPublisher body) throws Exception {
    return send(
        HttpRequest.newBuilder(uri("/things"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(body));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)));
  }

  private HttpResponse<String> manage(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path)));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String type) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("urn:oms:problem:" + type);
  }

  @RestController
  static class Echo {

    @PostMapping("/things")
    Map<String, String> echo(@RequestBody Map<String, String> body) {
      return body;
    }

    @GetMapping("/things/{id}")
    Map<String, String> thing(@PathVariable String id) {
      return Map.of("id", id);
    }
  }
}
