package oms.system.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** One service's HTTP API, untyped. Network failures come as {@link UncheckedIOException}. */
public final class HttpApi {

  private static final Duration TIMEOUT = Duration.ofSeconds(40);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI base;

  HttpApi(HttpClient http, URI base) {
    this.http = http;
    this.base = base;
  }

  /** Reads a path or, as links have it, an absolute address. */
  public Answer get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)));
  }

  /** Posts a value as JSON. */
  public Answer post(String path, Object body) {
    return post(path, Optional.of("application/json"), JSON.writeValueAsString(body));
  }

  /** Posts a text as it is, with any content type or none. */
  public Answer post(String path, Optional<String> contentType, String body) {
    return post(path, contentType, BodyPublishers.ofString(body));
  }

  /** Posts nothing, without a content type. */
  public Answer post(String path) {
    return post(path, Optional.empty(), BodyPublishers.noBody());
  }

  private Answer post(String path, Optional<String> contentType, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).POST(body);
    contentType.ifPresent(type -> request.header("Content-Type", type));
    return send(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      return Answer.of(http.send(request.timeout(TIMEOUT).build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
