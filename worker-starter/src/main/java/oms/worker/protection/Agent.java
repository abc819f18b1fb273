package oms.worker.protection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ECS agent of the machine, as far as it protects this task. */
final class Agent implements AutoCloseable {

  private static final String PATH = "/task-protection/v1/state";
  private static final String PROTECT = "{\"ProtectionEnabled\":true,\"ExpiresInMinutes\":%d}";
  private static final String RELEASE = "{\"ProtectionEnabled\":false}";
  private static final int OK = 200;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final URI state;
  private final Duration timeout;
  private final HttpClient http;

  /** An agent by the address that ECS puts into {@code ECS_AGENT_URI}. */
  Agent(String address, Duration timeout) {
    this.state = URI.create(address + PATH);
    this.timeout = timeout;
    this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
  }

  /** Asks for protection. The agent counts in whole minutes. */
  void protect(Duration expiry) throws IOException, InterruptedException {
    put(PROTECT.formatted(expiry.toMinutes()), true);
  }

  /** Gives protection up. */
  void release() throws IOException, InterruptedException {
    put(RELEASE, false);
  }

  private void put(String wish, boolean wanted) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(state)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(wish))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != OK || isProtected(answer.body()) != wanted) {
      throw new IOException("the agent answered " + answer.statusCode() + " " + answer.body());
    }
  }

  /** ECS may refuse what the agent has passed on, and tells so in the body. */
  private static boolean isProtected(String body) throws IOException {
    try {
      JsonNode protection = JSON.readTree(body).path("protection");
      return protection.required("ProtectionEnabled").asBoolean();
    } catch (JacksonException _) {
      throw new IOException("the agent answered " + body);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
