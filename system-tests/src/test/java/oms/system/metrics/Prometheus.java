package oms.system.metrics;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.devservices.ServicePort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Prometheus server with this project's rules, which looks at processes every second. */
public final class Prometheus implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url = URI.create("http://127.0.0.1:" + ServicePort.free());
  private final Process process;
  private final Thread atExit;

  private Prometheus(Path program, Path folder, Map<String, URI> targets) throws IOException {
    Path configuration = folder.resolve("prometheus.json");
    Files.writeString(configuration, configuration(targets));
    process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + configuration,
                "--storage.tsdb.path=" + folder.resolve("series"),
                "--web.listen-address=" + url.getAuthority())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    atExit = new Thread(process::destroyForcibly, "end-prometheus");
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** The program, if the machine has it. */
  public static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, "prometheus"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts a server; {@link #isReady()} tells when it answers.
   *
   * @param folder an empty one for all that it writes
   * @param targets where the metrics of each job are
   */
  public static Prometheus start(Path program, Path folder, Map<String, URI> targets) {
    try {
      return new Prometheus(program, folder, targets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prometheus reads JSON as the YAML that it is. */
  private static String configuration(Map<String, URI> targets) {
    Map<String, String> often = Map.of("scrape_interval", "1s", "evaluation_interval", "1s");
    List<String> rules = Queries.ruleFiles().stream().map(it -> it.toAbsolutePath() + "").toList();
    List<?> jobs = targets.entrySet().stream().map(it -> job(it.getKey(), it.getValue())).toList();
    return JSON.writeValueAsString(
        Map.of("global", often, "rule_files", rules, "scrape_configs", jobs));
  }

  private static Map<String, ?> job(String name, URI metrics) {
    return Map.of(
        "job_name",
        name,
        "metrics_path",
        metrics.getPath(),
        "static_configs",
        List.of(Map.of("targets", List.of(metrics.getAuthority()))));
  }

  /** Whether it answers. */
  public boolean isReady() {
    try {
      return send("/-/ready").statusCode() == 200;
    } catch (UncheckedIOException _) {
      return false;
    }
  }

  /** How many series answer a query. Fails with what Prometheus says is wrong with it. */
  public int answers(Query query) {
    String asked = URLEncoder.encode(query.promQl(), StandardCharsets.UTF_8);
    return get("/api/v1/query?query=" + asked).path("result").size();
  }

  /** What keeps rules from being worked out, by their names. */
  public Map<String, String> brokenRules() {
    return get("/api/v1/rules").path("groups").values().stream()
        .flatMap(group -> group.path("rules").values().stream())
        .filter(rule -> !rule.path("health").asString().equals("ok"))
        .collect(
            Collectors.toMap(
                rule -> rule.path("name").asString(),
                rule -> rule.path("health").asString() + " " + rule.path("lastError").asString(""),
                (one, _) -> one));
  }

  /** The alerts in a state, {@code firing} or {@code pending}. */
  public List<String> alerts(String state) {
    return get("/api/v1/alerts").path("alerts").values().stream()
        .filter(alert -> alert.path("state").asString().equals(state))
        .map(alert -> alert.path("labels").toString())
        .toList();
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = send(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " is refused: " + answer.body());
    }
    return JSON.readTree(answer.body()).path("data");
  }

  private HttpResponse<String> send(String path) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(atExit);
    http.close();
  }
}
