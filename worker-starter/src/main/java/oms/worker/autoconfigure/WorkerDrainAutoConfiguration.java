package oms.worker.autoconfigure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.spring.boot.TemporalOptionsCustomizer;
import io.temporal.worker.WorkerFactory;
import oms.worker.WorkerProperties;
import oms.worker.drain.Draining;
import oms.worker.drain.RequestsInFlight;
import oms.worker.drain.TrafficDrain;
import oms.worker.drain.WorkerDrain;
import oms.worker.polling.Polls;
import oms.worker.running.RunningActivities;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.SimpleAsyncTaskSchedulerCustomizer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drains a process before it ends: traffic, requests and workers. */
@AutoConfiguration(
    afterName = "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration")
@EnableConfigurationProperties(WorkerProperties.class)
public final class WorkerDrainAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Draining draining(WorkerProperties properties) {
    return new Draining(properties.drainTimeout(), System::nanoTime);
  }

  @Bean
  @ConditionalOnMissingBean
  TrafficDrain trafficDrain(
      ApplicationContext context, Draining draining, WorkerProperties properties) {
    return new TrafficDrain(context, draining, properties.drainDelay());
  }

  /** Rounds of scheduled tasks get the time of the drain too, and no more after it. */
  @Bean
  SimpleAsyncTaskSchedulerCustomizer roundsAreDrained() {
    return scheduler -> scheduler.setPhase(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE);
  }

  @Bean
  MeterBinder drainMetrics(Draining draining) {
    return registry ->
        Gauge.builder("oms.worker.draining", draining, it -> it.hasBegun() ? 1 : 0)
            .description("Whether the process has been asked to end and finishes what it began")
            .register(registry);
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({WorkerFactory.class, TemporalOptionsCustomizer.class})
  static class Watching {

    @Bean
    @ConditionalOnMissingBean
    Polls polls() {
      return new Polls(System::nanoTime);
    }

    @Bean
    TemporalOptionsCustomizer<WorkflowServiceStubsOptions.Builder> pollsAreWatched(Polls polls) {
      return options -> options.addGrpcClientInterceptor(polls);
    }

    @Bean
    @ConditionalOnMissingBean
    RunningActivities runningActivities() {
      return new RunningActivities();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(WorkerFactory.class)
  @ConditionalOnBean(WorkerFactory.class)
  static class Workers {

    @Bean
    @ConditionalOnMissingBean
    WorkerDrain workerDrain(
        WorkerFactory workers,
        ApplicationContext context,
        RunningActivities activities,
        Polls polls,
        Draining draining) {
      return new WorkerDrain(workers, new RequestsInFlight(context), activities, polls, draining);
    }
  }
}
