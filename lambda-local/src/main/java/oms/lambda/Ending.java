package oms.lambda;

/** How an invocation ended. */
public enum Ending {
  /** The handler returned. */
  SUCCEEDED(""),

  /** The handler threw. */
  FAILED("Status: error\tError Type: Unhandled"),

  /** The time limit came first, and the sandbox was killed. */
  TIMED_OUT("Status: timeout"),

  /** The process was gone before the handler had returned. */
  CRASHED("Status: error\tError Type: Runtime.ExitError"),

  /** The process did not come so far as to ask for its first invocation. */
  NOT_STARTED("Status: error\tError Type: Init");

  private final String status;

  Ending(String status) {
    this.status = status;
  }

  /** What the line that reports it adds for it. */
  String status() {
    return status;
  }
}
