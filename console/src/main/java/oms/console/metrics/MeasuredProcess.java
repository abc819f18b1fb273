package oms.console.metrics;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import oms.console.api.Service;

/** One process that is asked again and again. */
final class MeasuredProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Service service;
  private final URI address;
  private final HttpClient http;
  private final Growth growth = new Growth();

  MeasuredProcess(Service service, URI address, HttpClient http) {
    this.service = service;
    this.address = address;
    this.http = http;
  }

  /** Asks it. One that does not answer is asked as if for the first time after that. */
  Answer ask() {
    try {
      HttpResponse<String> answer = http.send(request(), BodyHandlers.ofString());
      if (answer.statusCode() == 200) {
        boolean counted = growth.isKnown();
        return new Answer(
            service,
            address.getAuthority(),
            true,
            counted,
            growth.since(Exposition.read(answer.body(), Names.ALL)));
      }
    } catch (IOException _) {
      // It is away.
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    growth.forget();
    return Answer.none(service, address.getAuthority());
  }

  private HttpRequest request() {
    return HttpRequest.newBuilder(address.resolve("/actuator/prometheus?" + Names.QUERY))
        .header("Accept", "text/plain;version=0.0.4")
        .timeout(PATIENCE)
        .build();
  }
}
