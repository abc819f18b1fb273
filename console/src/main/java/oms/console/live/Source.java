package oms.console.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import oms.console.api.Service;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Listens to one service's stream of changes, goes on from where it was when it is cut off, and
 * says when something may have been missed. One connection for all open pages.
 */
final class Source implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Source.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Service service;
  private final String path;
  private final RestClient client;
  private final Consumer<String> told;
  private final Runnable doubt;
  private volatile boolean running = true;
  private Duration pause = Duration.ZERO;
  private @Nullable String lastEventId;

  /**
   * A source that is not listening yet.
   *
   * @param told gets the data of each event
   * @param doubt is called when the service is back, since it was away for the pages too
   */
  Source(Service service, String path, RestClient client, Consumer<String> told, Runnable doubt) {
    this.service = service;
    this.path = path;
    this.client = client;
    this.told = told;
    this.doubt = doubt;
  }

  @Override
  public void run() {
    while (running) {
      try {
        listen();
      } catch (RestClientException failure) {
        lost(failure);
      }
      rest();
    }
  }

  private void listen() {
    client
        .get()
        .uri(path)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .headers(
            headers -> {
              if (lastEventId != null) {
                headers.set("Last-Event-ID", lastEventId);
              }
            })
        .exchange(
            (_, response) -> {
              if (response.getStatusCode().isSameCodeAs(HttpStatus.BAD_REQUEST)) {
                // The service's database is another one: begin again.
                lastEventId = null;
                doubt.run();
              } else if (response.getStatusCode().is2xxSuccessful()) {
                found();
                read(response);
              }
              return service;
            });
  }

  private void found() {
    if (!pause.isZero()) {
      log.info("{} is followed again", service.title());
      doubt.run();
    }
    pause = Duration.ZERO;
  }

  private void read(ClientHttpResponse response) throws IOException {
    var lines =
        new BufferedReader(new InputStreamReader(response.getBody(), StandardCharsets.UTF_8));
    var data = new StringBuilder();
    for (String line = lines.readLine(); line != null && running; line = lines.readLine()) {
      if (line.isEmpty()) {
        dispatch(data);
      } else if (line.startsWith("id:")) {
        lastEventId = line.substring(3).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip());
      }
    }
  }

  private void dispatch(StringBuilder data) {
    if (!data.isEmpty()) {
      told.accept(data.toString());
      data.setLength(0);
    }
  }

  private void lost(RestClientException failure) {
    if (running && pause.isZero()) {
      log.warn("{} cannot be followed: {}", service.title(), failure.getMessage());
    }
  }

  /** Longer each time, so that a service that comes back is not run over. */
  private void rest() {
    Duration next = pause.multipliedBy(2).plusMillis(200);
    pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      running = false;
    }
  }

  void stop() {
    running = false;
  }
}
