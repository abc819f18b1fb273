package oms.benchmark.image;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import oms.benchmark.stack.Servers;
import oms.devservices.Service;
import oms.devservices.ServicePort;

/** One service in a container, as a platform would confine it, on this machine's network. */
final class ImageContainer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Docker docker;
  private final HttpRequest readiness;
  private final String id;

  private ImageContainer(Docker docker, int port, String id) {
    this.docker = docker;
    this.id = id;
    var uri = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    this.readiness = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
  }

  static ImageContainer start(Docker docker, Servers servers, Service service, Variant variant) {
    int port = ServicePort.free();
    List<String> words = new ArrayList<>(List.of("run", "--detach", "--rm", "--network=host"));
    words.addAll(List.of("--read-only", "--tmpfs=/tmp", "--cap-drop=ALL", "--memory=512m"));
    var postgres = servers.postgres();
    set(words, service.databaseVariable("URL"), postgres.jdbcUrl(service.database()));
    set(words, service.databaseVariable("USER"), postgres.username());
    set(words, service.databaseVariable("PASSWORD"), postgres.password());
    set(words, "TEMPORAL_ADDRESS", servers.temporal().address());
    set(words, "MANAGEMENT_SERVER_PORT", "" + port);
    set(words, service.portVariable(), "" + ServicePort.free());
    set(words, "BIND_ON_IP", "127.0.0.1");
    set(words, "JAVA_OPTS", variant.options());
    words.addAll(List.of(variant.image(service), "all"));
    return new ImageContainer(docker, port, docker.run(words.toArray(String[]::new)));
  }

  private static void set(List<String> words, String variable, String value) {
    words.add("--env=" + variable + "=" + value);
  }

  void awaitReady() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The service is not ready: docker logs " + id);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean isReady() {
    try {
      return HTTP.send(readiness, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The service was not waited for", e);
    }
  }

  /** The process's id on this machine. */
  long pid() {
    return Long.parseLong(docker.run("inspect", "--format={{.State.Pid}}", id));
  }

  @Override
  public void close() {
    docker.run("stop", "--time=40", id);
  }
}
