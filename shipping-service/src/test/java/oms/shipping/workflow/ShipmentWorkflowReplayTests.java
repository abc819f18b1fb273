package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentWorkflowReplayTests {

  private static final Path HISTORIES = Path.of("src/test/resources/histories");

  @ParameterizedTest
  @MethodSource("histories")
  void shipmentsThatAreUnderWayGoOnWithThisCode(Path history) {
    assertThatNoException()
        .isThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    history.toFile(), ShipmentWorkflowImpl.class));
  }

  @Test
  void everyKindOfLifeIsRecorded() throws IOException {
    assertThat(histories()).hasSizeGreaterThanOrEqualTo(4);
  }

  static List<Path> histories() throws IOException {
    try (Stream<Path> files = Files.walk(HISTORIES)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
