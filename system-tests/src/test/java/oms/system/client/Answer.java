package oms.system.client;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status HTTP status code
 * @param headers HTTP headers
 * @param body the body as text, empty when there was none
 */
public record Answer(int status, HttpHeaders headers, String body) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Answer of(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** Whether the request was done. */
  public boolean isOk() {
    return status / 100 == 2;
  }

  /**
   * The body of an answer that must have been a success.
   *
   * @throws IllegalStateException if it was not
   */
  public <T> T as(Class<T> type) {
    if (!isOk()) {
      throw new IllegalStateException("Answer " + status + ": " + body);
    }
    return JSON.readValue(body, type);
  }

  /** The body as a JSON tree, whatever the status. */
  public JsonNode json() {
    return JSON.readTree(body);
  }

  /** A header's first value, empty when the header is absent. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** What is left of a problem's type when the common prefix is taken off. */
  public String problem() {
    return json().path("type").asString("").replace("urn:oms:problem:", "");
  }
}
