package oms.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** A stream of server-sent events that a service serves. */
public final class EventStream implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final HttpResponse<Stream<String>> answer;

  /** Connects; the stream has begun when this returns. */
  public EventStream(URI uri) throws IOException, InterruptedException {
    answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofLines());
  }

  /** What the events say as JSON, each as soon as it comes. It can be taken once. */
  public Stream<String> data() {
    return answer
        .body()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring("data: ".length()));
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
