package oms.billing.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.failure.ApplicationFailure;
import io.temporal.testing.TestWorkflowEnvironment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import oms.contracts.billing.BillingActivities;
import oms.runner.job.Job;
import oms.runner.job.JobActivities;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettlementWorkflowTests {

  private final TestWorkflowEnvironment temporal = TestWorkflowEnvironment.newInstance();
  private final FakeJobs jobs = new FakeJobs();

  SettlementWorkflowTests() {
    temporal
        .newWorker(BillingActivities.TASK_QUEUE)
        .registerWorkflowImplementationTypes(SettlementWorkflowImpl.class);
    temporal.newWorker(JobActivities.TASK_QUEUE).registerActivitiesImplementations(jobs);
    temporal.start();
  }

  @AfterEach
  void stop() {
    temporal.close();
  }

  @Test
  void aDayIsSettledByAJob() {
    assertThat(settle("2026-11-20")).isEqualTo("2026-11-20");
    assertThat(jobs.ran).containsExactly(Job.of("settlement", "settle", "--day=2026-11-20"));
  }

  @Test
  void withoutADayItIsTheOneBefore() {
    Instant now = Instant.ofEpochMilli(temporal.currentTimeMillis());
    assertThat(settle(null))
        .isEqualTo(LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1).toString());
  }

  @Test
  void booksThatDisagreeAreNamed() {
    jobs.exitCode = 65;
    assertFails(
        "NotReconciled",
        "The books of 2026-11-20 disagree: GET /settlements/2026-11-20",
        () -> settle("2026-11-20"));
  }

  @Test
  void aJobThatFailedOtherwiseIsAFailureOfTheWorkflow() {
    jobs.exitCode = 1;
    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(() -> settle("2026-11-20"))
        .havingRootCause()
        .withMessageContaining("It ended with exit code 1");
  }

  @Test
  void aDayThatIsNoneIsRefusedAndNothingRuns() {
    assertFails("InvalidDay", "'20.11.2026' is no day: write it as", () -> settle("20.11.2026"));
    assertThat(jobs.ran).isEmpty();
  }

  private static void assertFails(String type, String message, ThrowingCallable call) {
    assertThatExceptionOfType(WorkflowFailedException.class)
        .isThrownBy(call)
        .havingCause()
        .isInstanceOfSatisfying(
            ApplicationFailure.class, it -> assertThat(it.getType()).isEqualTo(type))
        .withMessageContaining(message);
  }

  private String settle(@Nullable String day) {
    var options = WorkflowOptions.newBuilder().setTaskQueue(BillingActivities.TASK_QUEUE).build();
    return temporal
        .getWorkflowClient()
        .newWorkflowStub(SettlementWorkflow.class, options)
        .settle(day);
  }
}
