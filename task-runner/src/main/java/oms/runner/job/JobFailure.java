package oms.runner.job;

import io.temporal.failure.ApplicationFailure;

/**
 * Why a job was not done. Retried is what another run may mend; what only a person can mend is not.
 */
public enum JobFailure {
  /** Its program ended with an exit code other than 0, which is the failure's detail. */
  EXITED("JobExited", false),

  /** Its program ended with {@value #TRY_AGAIN_CODE}: what it needs is away for now. */
  TRY_AGAIN("JobAsksForAnotherRun", true),

  /** It was killed, or gave up, for want of memory. The next run would be too. */
  OUT_OF_MEMORY("JobOutOfMemory", false),

  /** There is no such image, or no right to pull it. */
  IMAGE_NOT_PULLED("JobImageNotPulled", false),

  /** Its program never ran: a secret, the log, the network or the registry was not to be had. */
  NOT_STARTED("JobNotStarted", true),

  /** There was no room for it. */
  NOT_PLACED("JobNotPlaced", true),

  /** It was asked to end by what it ran on: Spot took its machine back. */
  INTERRUPTED("JobInterrupted", true),

  /** Somebody stopped it by hand, and will not want it back. */
  STOPPED("JobStopped", false),

  /** Nobody knows its task: it ended over an hour ago, or with the process that ran it. */
  LOST("JobLost", true),

  /** It cannot be run as it is configured. */
  REFUSED("JobRefused", false);

  /** The exit code by which a program asks for another run: {@code EX_TEMPFAIL} of sysexits.h. */
  public static final int TRY_AGAIN_CODE = 75;

  private final String type;
  private final boolean retried;

  JobFailure(String type, boolean retried) {
    this.type = type;
    this.retried = retried;
  }

  /** The type of the failure on the wire. */
  public String type() {
    return type;
  }

  /** Whether another run may mend it. */
  public boolean isRetried() {
    return retried;
  }

  /**
   * The failure of the activity. It is of a task elsewhere, so that where it is made says nothing;
   * and a long stack trace is more than Temporal keeps of an attempt that failed.
   */
  public ApplicationFailure because(String reason, Object... details) {
    var failure =
        ApplicationFailure.newBuilder()
            .setType(type)
            .setMessage(reason)
            .setNonRetryable(!retried)
            .setDetails(details)
            .build();
    failure.setStackTrace(new StackTraceElement[0]);
    return failure;
  }
}
