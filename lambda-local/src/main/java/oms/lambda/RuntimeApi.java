package oms.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP interface by which a sandbox asks for its next invocation and answers it, as AWS
 * documents it under the version 2018-06-01. Each sandbox has one of its own, on a free port of
 * this machine.
 */
final class RuntimeApi implements AutoCloseable {

  private static final String INIT_ERROR = "/2018-06-01/runtime/init/error";
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";
  private static final String HEADER = "Lambda-Runtime-";
  private static final String OK = "{\"status\":\"OK\"}";
  private static final int FOUND = 200;
  private static final int ACCEPTED = 202;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> next = new ArrayBlockingQueue<>(1);
  private final AtomicReference<@Nullable Invocation> handed = new AtomicReference<>();
  private final CompletableFuture<Boolean> initialised = new CompletableFuture<>();

  RuntimeApi() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(INVOCATION + "next", this::next);
    server.createContext(INVOCATION, this::answer);
    server.createContext(INIT_ERROR, this::initError);
    server.setExecutor(threads);
    server.start();
  }

  /** Where it listens, as {@code host:port}. */
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /**
   * Becomes true when the sandbox asks for the first time, or false when it says that it cannot.
   */
  CompletableFuture<Boolean> initialised() {
    return initialised;
  }

  /** Hands an event to the sandbox, which must have answered the one before. */
  void give(Invocation invocation) {
    next.add(invocation);
  }

  private void next(HttpExchange exchange) throws IOException {
    initialised.complete(true);
    try {
      Invocation invocation = next.take();
      handed.set(invocation);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set(HEADER + "Aws-Request-Id", invocation.requestId());
      headers.set(HEADER + "Deadline-Ms", "" + invocation.deadline().toEpochMilli());
      headers.set(HEADER + "Invoked-Function-Arn", invocation.functionArn());
      headers.set(HEADER + "Trace-Id", invocation.traceId());
      send(exchange, FOUND, invocation.event());
    } catch (InterruptedException _) {
      // The sandbox is at its end, and nobody waits for an answer.
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    drain(exchange);
    String[] parts =
        exchange.getRequestURI().getPath().substring(INVOCATION.length()).split("/", -1);
    Ending ending = parts.length == 2 ? ending(parts[1]) : null;
    Invocation invocation = handed.get();
    if (ending == null) {
      send(exchange, NOT_FOUND, "{\"errorType\":\"NotFound\"}");
    } else if (invocation == null || !invocation.requestId().equals(parts[0])) {
      send(exchange, BAD_REQUEST, "{\"errorType\":\"InvalidRequestID\"}");
    } else {
      handed.set(null);
      send(exchange, ACCEPTED, OK);
      invocation.end().complete(ending);
    }
  }

  private static @Nullable Ending ending(String word) {
    return switch (word) {
      case "response" -> Ending.SUCCEEDED;
      case "error" -> Ending.FAILED;
      default -> null;
    };
  }

  private void initError(HttpExchange exchange) throws IOException {
    drain(exchange);
    send(exchange, ACCEPTED, OK);
    initialised.complete(false);
  }

  private static void drain(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** Ends it; a sandbox that still asks is hung up on. */
  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
