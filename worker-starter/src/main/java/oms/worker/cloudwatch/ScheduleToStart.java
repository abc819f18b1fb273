package oms.worker.cloudwatch;

import com.uber.m3.tally.NoopScope;
import com.uber.m3.tally.Scope;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import org.springframework.core.Ordered;

/** Samples how long workflow and activity tasks wait for this process. */
public final class ScheduleToStart
    implements TemporalOptionsCustomizer<WorkflowServiceStubsOptions.Builder>, Ordered {

  private static final String NO_QUEUE = "";

  private final Samples samples;

  /** Adds to samples. */
  public ScheduleToStart(Samples samples) {
    this.samples = samples;
  }

  @Override
  public WorkflowServiceStubsOptions.Builder customize(WorkflowServiceStubsOptions.Builder stubs) {
    Scope scope = stubs.build().getMetricsScope();
    stubs.setMetricsScope(
        new SampledScope(scope == null ? new NoopScope() : scope, NO_QUEUE, samples));
    return stubs;
  }

  /** After whoever chooses the scope that is wrapped. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
