package oms.benchmark.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The {@code docker} program.
 *
 * @param folder where it is run
 */
record Docker(Path folder) {

  /**
   * Runs it and gives the last line that it printed.
   *
   * @throws IllegalStateException if it fails; its own words go to our standard error
   */
  String run(String... words) {
    List<String> command = Stream.concat(Stream.of("docker"), Stream.of(words)).toList();
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    try {
      Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("'%s' failed".formatted(String.join(" ", command)));
      }
      return output.strip().lines().reduce("", (_, line) -> line);
    } catch (IOException e) {
      throw new UncheckedIOException("This benchmark needs docker: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("docker was not waited for", e);
    }
  }
}
