package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The zip that becomes a function: small, the same each time, and with everything that it needs.
 */
class FunctionPackageTests {

  private static final Path ZIP = Path.of("target/oms-serverless-worker.zip");

  /** Ours. A zip is fetched at each cold start, and 50 MB is what one upload may have. */
  private static final long BUDGET = 50L * 1024 * 1024;

  /** Lambda's own limit, of what is in the zip. */
  private static final long LIMIT = 250L * 1024 * 1024;

  @TempDir private static Path task;

  @BeforeAll
  static void unpack() throws IOException {
    Files.createDirectory(task.resolve("lib"));
    try (var zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : jars(zip)) {
        Files.copy(zip.getInputStream(entry), task.resolve(entry.getName()));
      }
    }
  }

  private static List<ZipEntry> jars(ZipFile zip) {
    return zip.stream().filter(entry -> !entry.isDirectory()).<ZipEntry>map(it -> it).toList();
  }

  @Test
  void itIsSmall() throws IOException {
    assertThat(Files.size(ZIP)).isLessThan(BUDGET);
    assertThat(sizes().sum()).isLessThan(LIMIT);
  }

  private static LongStream sizes() throws IOException {
    try (var zip = new ZipFile(ZIP.toFile())) {
      return jars(zip).stream().mapToLong(ZipEntry::getSize);
    }
  }

  @Test
  void itHasNothingThatServesHttpOrMigratesOrTests() throws IOException {
    assertThat(names())
        .allMatch(name -> name.startsWith("lib/") && name.endsWith(".jar"))
        .noneMatch(
            name ->
                name.matches(
                    ".*(tomcat|flyway|springdoc|swagger|actuator|spring-web|validator|prometheus|junit|assertj|testing|embedded).*"))
        .anyMatch(name -> name.startsWith("lib/oms-serverless-worker-"));
  }

  private static List<String> names() throws IOException {
    try (var zip = new ZipFile(ZIP.toFile())) {
      return jars(zip).stream().map(ZipEntry::getName).toList();
    }
  }

  @Test
  void everyBuildOfTheSameSourceIsTheSame() throws IOException {
    assertThat(times(ZIP)).hasSize(1);
    try (Stream<Path> jars = Files.list(task.resolve("lib"))) {
      assertThat(jars.filter(jar -> jar.getFileName().toString().startsWith("oms-")))
          .hasSizeGreaterThan(5)
          .allSatisfy(jar -> assertThat(times(jar)).hasSize(1));
    }
  }

  private static List<String> times(Path archive) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      return zip.stream().map(entry -> entry.getTimeLocal().toString()).distinct().toList();
    }
  }

  @Test
  void itHasEverythingThatAnOrderNeedsAndMakesNoSpringContext() {
    try (var cloud = new Cloud("package")) {
      Map<String, String> variables = cloud.withDatabases("orders,billing,shipments");
      Path classes = task.resolve("classes.log");
      cloud.register(() -> invoke(variables, classes));
      cloud.place("o-1", "customer");

      invoke(variables, classes);

      assertThat(cloud.statusOfShipment("o-1:1")).isEqualTo("booked");
      assertThat(classes)
          .content()
          .contains("oms.serverless.LambdaWorker ")
          .doesNotContain("org.springframework.context.support.AbstractApplicationContext ")
          .doesNotContain("org.springframework.boot.SpringApplication ");
    }
  }

  /** In a process that has nothing but the zip, and the class that begins it. */
  private static void invoke(Map<String, String> variables, Path classes) {
    String path =
        task.resolve("lib") + File.separator + "*" + File.pathSeparator + "target/test-classes";
    var command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load=info:file=" + classes,
            "-cp",
            path,
            OneInvocation.class.getName());
    command.environment().clear();
    command.environment().putAll(variables);
    command.redirectErrorStream(true).redirectOutput(new File("target/one-invocation.log"));
    run(command);
  }

  private static void run(ProcessBuilder command) {
    try {
      Process process = command.start();
      try {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(() -> text("target/one-invocation.log")).isZero();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
