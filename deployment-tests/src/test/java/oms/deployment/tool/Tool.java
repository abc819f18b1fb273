package oms.deployment.tool;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program on the PATH that judges files. Where it is missing its tests are skipped with the way
 * to install it as their reason; with {@code CI=true} they fail.
 *
 * @param name of the program
 * @param installedBy the command that installs it
 */
public record Tool(String name, String installedBy) {

  private static final long MINUTES = 5;

  /** What a run gave. */
  public record Result(int exitCode, String output) {}

  /** Runs the program in the root of the repository, with its errors among its output. */
  public Result run(String... arguments) {
    List<String> command =
        Stream.concat(Stream.of(program().toString()), Stream.of(arguments)).toList();
    try {
      Path output = Files.createTempFile("oms-" + name, ".out");
      try {
        return new Result(run(command, output), Files.readString(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int run(List<String> command, Path output) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .directory(Repository.path("").toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new AssertionError(name + " does not end: " + Files.readString(output));
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(name + " was not waited for", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Where the program is; the test that asks ends here if it is nowhere. */
  public Path program() {
    Optional<Path> found = find();
    String missing = "No %s on the PATH: %s".formatted(name, installedBy);
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(missing);
    }
    Assumptions.assumeTrue(found.isPresent(), missing);
    return found.orElseThrow();
  }

  /** Whether it is there, for those who have another to ask. */
  public boolean isPresent() {
    return find().isPresent();
  }

  private Optional<Path> find() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
