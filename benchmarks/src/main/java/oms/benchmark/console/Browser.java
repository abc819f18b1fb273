package oms.benchmark.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.zip.GZIPInputStream;

/**
 * What browsers ask the console for, compressed as they like it. Every method throws {@link
 * IllegalStateException} when the answer is not a success.
 */
final class Browser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ExecutorService threads;
  private final HttpClient http;
  private final Traffic traffic;
  private final URI console;

  Browser(URI console, Traffic traffic) {
    this.console = console;
    this.traffic = traffic;
    threads = traffic.threads();
    http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();
  }

  /** What pages run on. */
  ExecutorService threads() {
    return threads;
  }

  Traffic traffic() {
    return traffic;
  }

  /** A whole page. */
  String page(String path) {
    traffic.page();
    return text(send(request(path)));
  }

  /**
   * A part of a page, as htmx asks for it. It may be empty: then what is shown is left as it is.
   */
  String part(String path) {
    traffic.part();
    return text(send(request(path).header("HX-Request", "true")));
  }

  /** Whether there is a page. */
  boolean has(String path) {
    try (InputStream body = send(request(path)).body()) {
      return body != null;
    } catch (IllegalStateException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A stream of events, to be closed. */
  InputStream stream(String path) {
    var request =
        HttpRequest.newBuilder(console.resolve(path)).header("Accept", "text/event-stream");
    return send(request).body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(console.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "text/html")
        .header("Accept-Encoding", "gzip");
  }

  private HttpResponse<InputStream> send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      if (response.statusCode() / 100 != 2) {
        response.body().close();
        throw new IllegalStateException(request.uri() + " was answered " + response.statusCode());
      }
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException("GET " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String text(HttpResponse<InputStream> response) {
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    try (InputStream body = response.body();
        InputStream plain = packed ? new GZIPInputStream(body) : body) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    http.shutdownNow();
  }
}
