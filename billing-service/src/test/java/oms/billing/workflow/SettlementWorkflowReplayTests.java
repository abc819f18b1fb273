package oms.billing.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.temporal.testing.WorkflowReplayer;
import java.nio.file.Path;
import java.util.List;
import oms.testkit.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettlementWorkflowReplayTests {

  @ParameterizedTest
  @MethodSource("histories")
  void settlementsThatAreUnderWayGoOnWithThisCode(Path history) {
    assertThatNoException()
        .isThrownBy(
            () ->
                WorkflowReplayer.replayWorkflowExecution(
                    history.toFile(), SettlementWorkflowImpl.class));
  }

  @Test
  void everyKindOfLifeIsRecorded() {
    assertThat(histories()).hasSizeGreaterThanOrEqualTo(HistoryRecorder.LIVES.size());
  }

  static List<Path> histories() {
    return Histories.recorded();
  }
}
