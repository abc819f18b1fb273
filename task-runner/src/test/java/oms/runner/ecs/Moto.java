package oms.runner.ecs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * An AWS of this machine: {@code moto_server}, which keeps what it is told and runs nothing. Where
 * the program is missing its tests are skipped; with {@code CI=true} they fail.
 */
final class Moto implements AutoCloseable {

  private static final String MISSING =
      "No moto_server on the PATH: pip install 'moto[server]==5.2.1'";

  /** The signature says for whom a question is; nobody checks it. */
  private static final String[] FORM = {
    "Content-Type",
    "application/x-www-form-urlencoded",
    "Authorization",
    "AWS4-HMAC-SHA256 Credential=none/20261121/us-east-1/ec2/aws4_request, SignedHeaders=, Signature="
  };

  private final int port;
  private final Process server;

  private Moto(Path program, Path folder) throws IOException {
    port = freePort();
    server =
        new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("moto.log").toFile())
            .start();
  }

  static Moto start(Path folder) {
    Optional<Path> program = program();
    if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(MISSING);
    }
    Assumptions.assumeTrue(program.isPresent(), MISSING);
    try {
      var moto = new Moto(program.orElseThrow(), folder);
      Awaitility.await().atMost(1, TimeUnit.MINUTES).until(moto::listens);
      return moto;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .map(folder -> Path.of(folder, "moto_server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean listens() {
    try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** How a program finds this AWS, as it finds the real one. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_ENDPOINT_URL", address().toString(),
        "AWS_REGION", "us-east-1",
        "AWS_ACCESS_KEY_ID", "none",
        "AWS_SECRET_ACCESS_KEY", "none");
  }

  EcsClient ecs() {
    return configured(EcsClient.builder().httpClient(UrlConnectionHttpClient.create())).build();
  }

  SqsClient sqs() {
    return configured(SqsClient.builder().httpClient(UrlConnectionHttpClient.create())).build();
  }

  /** The first of the network that it begins with. */
  String subnet() {
    return value("DescribeSubnets", "subnetId");
  }

  String securityGroup() {
    return value("DescribeSecurityGroups", "groupId");
  }

  /** EC2 speaks a protocol of its own, for which two questions are no reason for another client. */
  private String value(String action, String name) {
    String answer = post("/", "Action=" + action + "&Version=2016-11-15", FORM);
    return answer.substring(
        answer.indexOf("<" + name + ">") + name.length() + 2, answer.indexOf("</" + name + ">"));
  }

  /** Tasks run on, however often they are looked at. */
  void keepTasksRunning() {
    transition("{\"progression\": \"manual\", \"times\": 1000000}");
  }

  /** Tasks end at the next looks, with exit code 0. */
  void endTasks() {
    transition("{\"progression\": \"immediate\"}");
  }

  private void transition(String how) {
    post(
        "/moto-api/state-manager/set-transition",
        "{\"model_name\": \"ecs::task\", \"transition\": " + how + "}",
        "Content-Type",
        "application/json");
  }

  private String post(String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(address().resolve(path))
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private <B extends AwsClientBuilder<B, ?>> B configured(B client) {
    return client
        .endpointOverride(address())
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("none", "none")));
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
