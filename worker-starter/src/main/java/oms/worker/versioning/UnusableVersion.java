package oms.worker.versioning;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which variable to mend when a process was told a version that no worker can have. */
final class UnusableVersion extends AbstractFailureAnalyzer<UnusableVersionException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, UnusableVersionException cause) {
    return new FailureAnalysis(cause.getMessage(), cause.mend(), cause);
  }
}
