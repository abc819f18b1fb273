package oms.billing.workflow;

import io.temporal.activity.ActivityCancellationType;
import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import oms.contracts.billing.BillingActivities;
import oms.runner.job.JobActivities;
import org.jspecify.annotations.Nullable;

/** Runs the job, and says in a sentence when the books disagree. */
@WorkflowImpl(taskQueues = BillingActivities.TASK_QUEUE)
public final class SettlementWorkflowImpl implements SettlementWorkflow {

  /** What a Schedule says of the time that it meant a run for, however late the run is. */
  private static final SearchAttributeKey<OffsetDateTime> MEANT_FOR =
      SearchAttributeKey.forOffsetDateTime("TemporalScheduledStartTime");

  private final JobActivities jobs =
      Workflow.newActivityStub(
          JobActivities.class,
          ActivityOptions.newBuilder()
              .setTaskQueue(JobActivities.TASK_QUEUE)
              // A person should know by the morning. Waiting for a worker and for capacity
              // included.
              .setScheduleToCloseTimeout(Duration.ofHours(6))
              // Three times as long as a worker's silence between two looks.
              .setHeartbeatTimeout(Duration.ofSeconds(30))
              // The worker hears of a cancellation only while the workflow waits for it to be done.
              .setCancellationType(ActivityCancellationType.WAIT_CANCELLATION_COMPLETED)
              .setRetryOptions(
                  RetryOptions.newBuilder()
                      .setInitialInterval(Duration.ofSeconds(5))
                      .setMaximumInterval(Duration.ofMinutes(5))
                      .build())
              .build());

  @Override
  public String settle(@Nullable String wanted) {
    String day = wanted == null ? dayBefore() : checked(wanted);
    try {
      jobs.runJob(SettlementJob.of(day));
      return day;
    } catch (ActivityFailure e) {
      throw isNotReconciled(e) ? notReconciled(day, e) : e;
    }
  }

  private static String dayBefore() {
    OffsetDateTime meant = Workflow.getTypedSearchAttributes().get(MEANT_FOR);
    Instant now = Instant.ofEpochMilli(Workflow.currentTimeMillis());
    Instant run = meant == null ? now : meant.toInstant();
    return LocalDate.ofInstant(run, ZoneOffset.UTC).minusDays(1).toString();
  }

  private static String checked(String day) {
    try {
      return LocalDate.parse(day).toString();
    } catch (DateTimeParseException e) {
      throw ApplicationFailure.newNonRetryableFailure(
          "'" + day + "' is no day: write it as 2026-11-20", "InvalidDay");
    }
  }

  private static boolean isNotReconciled(ActivityFailure failure) {
    return failure.getCause() instanceof ApplicationFailure job
        && job.getDetails().getSize() > 0
        && job.getDetails().get(Integer.class) == SettlementJob.DOES_NOT_RECONCILE;
  }

  private static ApplicationFailure notReconciled(String day, ActivityFailure cause) {
    return ApplicationFailure.newNonRetryableFailureWithCause(
        "The books of %1$s disagree: GET /settlements/%1$s names the charges".formatted(day),
        "NotReconciled",
        cause);
  }
}
