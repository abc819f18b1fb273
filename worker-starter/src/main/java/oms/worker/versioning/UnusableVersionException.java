package oms.worker.versioning;

/** A process was told a version that no worker can have. */
public final class UnusableVersionException extends RuntimeException {

  private final String mend;

  UnusableVersionException(String problem, String mend) {
    super(problem);
    this.mend = mend;
  }

  /** What to do about it. */
  public String mend() {
    return mend;
  }
}
