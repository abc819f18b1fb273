package oms.worker.changes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client of server-sent events: what browsers do, as far as they remember it. */
final class EventClient implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final HttpResponse<java.io.InputStream> answer;
  private final Thread reader;
  private volatile boolean ended;

  private EventClient(HttpRequest request) throws IOException, InterruptedException {
    answer = http.send(request, BodyHandlers.ofInputStream());
    reader = Thread.ofVirtual().start(this::read);
  }

  static EventClient connect(URI uri, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(uri);
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return new EventClient(request.build());
  }

  private void read() {
    try (var body =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      body.lines().forEach(lines::add);
    } catch (UncheckedIOException | IOException _) {
      // Cut off, by either side.
    }
    ended = true;
  }

  int status() {
    return answer.statusCode();
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  String body() throws InterruptedException {
    reader.join();
    return String.join("\n", lines);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** What the events so far say. */
  List<String> data() {
    return startingWith("data: ");
  }

  /** The ids so far, of events and of heartbeats. */
  List<String> ids() {
    return startingWith("id: ");
  }

  private List<String> startingWith(String field) {
    return lines.stream()
        .filter(line -> line.startsWith(field))
        .map(line -> line.substring(field.length()))
        .toList();
  }

  boolean ended() {
    return ended;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
