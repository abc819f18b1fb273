package oms.worker.start;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says what to do when workers cannot start because Temporal is not there. */
final class TemporalAway extends AbstractFailureAnalyzer<StatusRuntimeException> {

  private final Environment environment;

  TemporalAway(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, StatusRuntimeException cause) {
    if (cause.getStatus().getCode() != Status.Code.UNAVAILABLE) {
      return null;
    }
    String target = environment.getProperty("spring.temporal.connection.target", "its address");
    return new FailureAnalysis(
        "There is no Temporal server at " + target + ".",
        "Start one ('temporal server start-dev'), or say where it is by TEMPORAL_ADDRESS.",
        cause);
  }
}
