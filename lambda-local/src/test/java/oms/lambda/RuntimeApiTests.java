package oms.lambda;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The interface as AWS documents it, asked by a client of ours. */
class RuntimeApiTests {

  private final RuntimeApi api = new RuntimeApi();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Invocation invocation =
      Invocation.of("id-1", "arn:f:1", Duration.ofMinutes(1), "{\"a\":1}");

  @AfterEach
  void end() {
    http.shutdownNow();
    api.close();
  }

  @Test
  void whoAsksForTheNextInvocationWaitsForIt() throws Exception {
    CompletableFuture<HttpResponse<String>> next = next();
    assertThat(api.initialised().get(30, SECONDS)).isTrue();
    assertThat(next).isNotDone();

    api.give(invocation);

    HttpResponse<String> event = next.get(30, SECONDS);
    assertThat(event.statusCode()).isEqualTo(200);
    assertThat(event.body()).isEqualTo("{\"a\":1}");
    assertThat(header(event, "Lambda-Runtime-Aws-Request-Id")).isEqualTo("id-1");
    assertThat(header(event, "Lambda-Runtime-Deadline-Ms"))
        .isEqualTo("" + invocation.deadline().toEpochMilli());
    assertThat(header(event, "Lambda-Runtime-Invoked-Function-Arn")).isEqualTo("arn:f:1");
    assertThat(header(event, "Lambda-Runtime-Trace-Id"))
        .matches("Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0");
  }

  @Test
  void anAnswerEndsTheInvocation() throws Exception {
    api.give(invocation);
    next().get(30, SECONDS);

    assertThat(post("invocation/id-1/response").statusCode()).isEqualTo(202);
    assertThat(invocation.end().get(30, SECONDS)).isEqualTo(Ending.SUCCEEDED);
  }

  @Test
  void anErrorEndsTheInvocationToo() throws Exception {
    api.give(invocation);
    next().get(30, SECONDS);

    assertThat(post("invocation/id-1/error").statusCode()).isEqualTo(202);
    assertThat(invocation.end().get(30, SECONDS)).isEqualTo(Ending.FAILED);
  }

  @Test
  void anAnswerToAnotherInvocationIsRefused() throws Exception {
    api.give(invocation);
    next().get(30, SECONDS);

    assertThat(post("invocation/id-2/response").statusCode()).isEqualTo(400);
    assertThat(post("invocation/id-1/shrug").statusCode()).isEqualTo(404);
    assertThat(invocation.end()).isNotDone();
  }

  @Test
  void whoCannotStartSaysSo() throws Exception {
    assertThat(post("init/error").statusCode()).isEqualTo(202);
    assertThat(api.initialised().get(30, SECONDS)).isFalse();
  }

  private CompletableFuture<HttpResponse<String>> next() {
    return http.sendAsync(
        HttpRequest.newBuilder(uri("invocation/next")).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString("{}")).build(),
        BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://" + api.address() + "/2018-06-01/runtime/" + path);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
