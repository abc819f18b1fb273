package oms.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A JVM of its own, since carriers are those of a whole JVM. */
@NullMarked
class CarrierWatchTests {

  @Test
  void aProgramIsStuckWhenEveryCarrierWaitsForAVirtualThread() throws IOException {
    assertThat(output("2")).isEqualTo("is stuck");
  }

  @Test
  void aWatchedProgramGetsACarrierMoreUntilItMovesAgain() throws IOException {
    assertThat(output("60", "watched"))
        .contains("they have 2 carriers until they do")
        .endsWith("moves, in the end by 1");
  }

  private static String output(String... arguments) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:ActiveProcessorCount=1",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName());
    Process program =
        new ProcessBuilder(Stream.concat(command.stream(), Stream.of(arguments)).toList())
            .redirectError(Redirect.INHERIT)
            .start();
    byte[] output = program.getInputStream().readAllBytes();
    return new String(output, StandardCharsets.UTF_8).strip();
  }
}
