package oms.billing.workflow;

import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import org.jspecify.annotations.Nullable;

/** Settles one day: has its report written. Started by a Schedule, or by hand for any day. */
@WorkflowInterface
public interface SettlementWorkflow {

  /** Its name on the wire. */
  String TYPE = "Settlement";

  /**
   * Settles a day that is over.
   *
   * @param day by UTC, as {@code 2026-11-20}; {@code null} for the day before the one that the
   *     Schedule meant this run for
   * @return the day
   * @throws io.temporal.failure.ApplicationFailure {@code NotReconciled} if the books disagree,
   *     with the report written; {@code InvalidDay}; or what the job failed of
   */
  @WorkflowMethod(name = TYPE)
  String settle(@Nullable String day);
}
