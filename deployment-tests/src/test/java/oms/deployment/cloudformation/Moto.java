package oms.deployment.cloudformation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import oms.deployment.tool.Repository;
import oms.deployment.tool.Tool;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AWS of this machine, which keeps what it is told and runs nothing. */
public final class Moto implements AutoCloseable {

  private static final Tool SERVER = new Tool("moto_server", "pip install 'moto[server]==5.2.1'");
  private static final Tool CLI = new Tool("aws", "pip install awscli");
  private static final long MINUTES = 5;

  private final int port;
  private final Path folder;
  private final Process server;

  private Moto(int port, Path folder) throws IOException {
    this.port = port;
    this.folder = folder;
    // Python's own, beside the programs that were installed into it.
    Path python = SERVER.program().resolveSibling("python3");
    String script =
        Repository.path(
                "deployment-tests/src/test/resources/oms/deployment/cloudformation/moto_with_more.py")
            .toString();
    this.server = start("moto", List.of(python.toString(), script, String.valueOf(port)));
  }

  /** Starts one; the test that asks ends here if a program for it is missing. */
  public static Moto start(Path folder) {
    CLI.program();
    try {
      var moto = new Moto(freePort(), folder);
      Awaitility.await().atMost(1, TimeUnit.MINUTES).until(moto::listens);
      return moto;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    if (!server.isAlive()) {
      throw new AssertionError("moto has ended: " + said("moto"));
    }
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** What the command line of AWS answers. */
  public JsonNode aws(String... arguments) {
    List<String> command = new ArrayList<>(List.of(CLI.program().toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("--output", "json"));
    return JsonMapper.shared().readTree(run("aws", command));
  }

  /** What a command says that finds this AWS. */
  public String run(String name, List<String> command) {
    try {
      Process process = start(name, command);
      boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(command + " failed: " + said(name) + said("moto"));
      }
      return said(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(name + " was not waited for", e);
    }
  }

  private Process start(String name, List<String> command) throws IOException {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    return builder.redirectOutput(folder.resolve(name + ".log").toFile()).start();
  }

  /** The region is the one whose zones moto knows. */
  private Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", "http://127.0.0.1:" + port,
        "AWS_ACCESS_KEY_ID", "none",
        "AWS_SECRET_ACCESS_KEY", "none",
        "AWS_DEFAULT_REGION", "us-east-1",
        "AWS_MAX_ATTEMPTS", "1",
        "AWS_PAGER", "",
        "AWS_CONFIG_FILE", folder.resolve("none").toString(),
        "AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
  }

  private String said(String name) {
    try {
      return Files.readString(folder.resolve(name + ".log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
