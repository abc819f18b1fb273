package oms.worker.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestWorkflowExtension;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrialsTests {

  @RegisterExtension
  static final TestWorkflowExtension TEMPORAL =
      TestWorkflowExtension.newBuilder()
          .registerWorkflowImplementationTypes(GateImpl.class)
          .build();

  private static final Queue<String> CLEARED = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void forget() {
    CLEARED.clear();
  }

  @Test
  void thingsThatAllPassAreSilent(Gate gate) {
    assertThatNoException().isThrownBy(() -> gate.tryAll("passes,passes"));
  }

  @Test
  void whatFailsIsNamedWithItsReasonAndTheOthersAreNot(Gate gate) {
    assertThat(failure(gate, "passes,fails,breaks"))
        .returns(Trials.FAILED, ApplicationFailure::getType)
        .returns(
            "fails failed: It was declined; breaks failed: Out of bounds",
            ApplicationFailure::getOriginalMessage);
  }

  @Test
  void whatDoesNotEndInTimeSaysHowFarItIsAndClearsAway(Gate gate) {
    assertThat(failure(gate, "passes,hangs"))
        .returns(
            "hangs did not end in time: it waits for a courier",
            ApplicationFailure::getOriginalMessage);
    assertThat(CLEARED).containsExactly("hangs");
  }

  @Test
  void whatDoesNotEvenClearAwayKeepsNobodyWaiting(Gate gate) {
    assertThat(failure(gate, "stays").getOriginalMessage()).startsWith("stays did not end");
  }

  private static ApplicationFailure failure(Gate gate, String behaviours) {
    var failed =
        assertThatExceptionOfType(WorkflowFailedException.class)
            .isThrownBy(() -> gate.tryAll(behaviours))
            .actual();
    return (ApplicationFailure) Objects.requireNonNull(failed.getCause());
  }

  /** A workflow that tries things. */
  @WorkflowInterface
  public interface Gate {
    /** Tries things that behave as these words say. */
    @WorkflowMethod
    void tryAll(String behaviours);
  }

  /** Tries. */
  public static final class GateImpl implements Gate {
    @Override
    public void tryAll(String behaviours) {
      List<Told> trials = Arrays.stream(behaviours.split(",", -1)).map(Told::new).toList();
      Trials.run(trials, Duration.ofMinutes(2));
    }
  }

  private record Told(String name) implements Trial {

    @Override
    public void run() {
      switch (name) {
        case "fails" -> throw ApplicationFailure.newFailure("It was declined", "Declined");
        case "breaks" -> throw new IllegalStateException("Out of bounds");
        case "hangs" -> hang();
        case "stays" -> Workflow.newDetachedCancellationScope(Told::hangForEver).run();
        default -> Workflow.sleep(Duration.ofMinutes(1));
      }
    }

    private void hang() {
      try {
        hangForEver();
      } catch (CanceledFailure cancelled) {
        CLEARED.add(name);
        throw cancelled;
      }
    }

    private static void hangForEver() {
      Workflow.await(() -> false);
    }

    @Override
    public String progress() {
      return "it waits for a courier";
    }
  }
}
