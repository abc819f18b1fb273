package oms.order.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.temporal.testing.WorkflowHistoryLoader;
import io.temporal.testing.WorkflowReplayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import oms.testkit.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OrderWorkflowReplayTests {

  @ParameterizedTest
  @MethodSource("histories")
  void ordersThatAreUnderWayGoOnWithThisCode(Path history) {
    assertThatNoException()
        .isThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    history.toFile(), OrderWorkflowImpl.class));
  }

  /** What was recorded before a change has no trace of it, and replays all the same. */
  @ParameterizedTest
  @CsvSource({
    "refundsTogether, cancelled-while-shipping, v1, v2",
    "decisionFirst, cancelled-while-deciding, v2, v3",
    "decisionFirst, amended, v2, v3"
  })
  void bothSidesOfAPatchAreRecorded(String patch, String life, String before, String after) {
    assertThat(history(before, life)).doesNotContain(patch);
    assertThat(history(after, life)).contains(patch);
  }

  private static String history(String version, String life) {
    return histories().stream()
        .filter(file -> file.endsWith(Path.of(version, life + ".json")))
        .map(OrderWorkflowReplayTests::markers)
        .findFirst()
        .orElseThrow();
  }

  private static String markers(Path history) {
    try {
      return WorkflowHistoryLoader.readHistory(history.toFile()).getEvents().stream()
          .flatMap(
              event -> event.getMarkerRecordedEventAttributes().getDetailsMap().values().stream())
          .flatMap(details -> details.getPayloadsList().stream())
          .map(payload -> payload.getData().toStringUtf8())
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyKindOfLifeIsRecorded() {
    assertThat(histories()).hasSizeGreaterThanOrEqualTo(HistoryRecorder.LIVES.size());
  }

  static List<Path> histories() {
    return Histories.recorded();
  }
}
