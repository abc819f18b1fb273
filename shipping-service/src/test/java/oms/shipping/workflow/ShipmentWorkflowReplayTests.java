package oms.shipping.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.temporal.testing.WorkflowReplayer;
import java.nio.file.Path;
import java.util.List;
import oms.testkit.Histories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShipmentWorkflowReplayTests {

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
  void everyKindOfLifeIsRecorded() {
    assertThat(histories()).hasSizeGreaterThanOrEqualTo(HistoryRecorder.LIVES.size());
  }

  static List<Path> histories() {
    return Histories.recorded();
  }
}
