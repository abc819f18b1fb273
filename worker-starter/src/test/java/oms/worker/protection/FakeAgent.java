package oms.worker.protection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The part of an ECS agent that protects tasks. It answers as it is told, and right by default. */
final class FakeAgent implements AutoCloseable {

  private static final String PATH = "/api/task-1/task-protection/v1/state";

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile int status = 200;
  private volatile boolean slow;
  private volatile String failure = "";

  FakeAgent() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext(PATH, this::answer);
    server.start();
  }

  /** As ECS puts it into {@code ECS_AGENT_URI}. */
  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/task-1";
  }

  /** The requests so far: method and body. */
  List<String> requests() {
    return requests;
  }

  void answers(int code) {
    status = code;
  }

  /** ECS refuses what the agent has passed on. */
  void refuses(String reason) {
    failure = reason;
  }

  void answersNever() {
    slow = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    requests.add(exchange.getRequestMethod() + " " + body);
    if (slow) {
      awaitEnd();
    }
    byte[] answer = (failure.isEmpty() ? success(body) : failure).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    try (exchange) {
      exchange.getResponseBody().write(answer);
    }
  }

  private static String success(String request) {
    boolean enabled = request.contains("\"ProtectionEnabled\":true");
    return """
        {"protection":{"ExpirationDate":"2026-01-01T00:00:00Z","ProtectionEnabled":%s,"TaskArn":"t"}}
        """
        .formatted(enabled);
  }

  private void awaitEnd() {
    try {
      closed.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
