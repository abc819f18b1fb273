package oms.billing.workflow;

import oms.runner.job.Job;

/** The words between the workflow that wants a day settled and the program that settles it. */
public final class SettlementJob {

  /** The first word, by which billing's program knows that it is not to be a service. */
  public static final String WORD = "settle";

  /** How the word with the day begins. */
  public static final String DAY = "--day=";

  /** The exit code that says that the books disagree: {@code EX_DATAERR} of sysexits.h. */
  public static final int DOES_NOT_RECONCILE = 65;

  /** One of {@code oms.runner.pools}. */
  static final String POOL = "settlement";

  private SettlementJob() {}

  static Job of(String day) {
    return Job.of(POOL, WORD, DAY + day);
  }
}
