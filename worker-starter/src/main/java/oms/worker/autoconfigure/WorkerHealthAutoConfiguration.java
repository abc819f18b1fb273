package oms.worker.autoconfigure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.spring.boot.autoconfigure.template.WorkersTemplate;
import io.temporal.worker.WorkerFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import oms.worker.drain.Draining;
import oms.worker.health.ConnectionHealth;
import oms.worker.health.HealthProperties;
import oms.worker.health.MigrationsHealth;
import oms.worker.health.NoSlotsLeft;
import oms.worker.health.PollersHealth;
import oms.worker.health.TemporalHealth;
import oms.worker.health.TemporalReach;
import oms.worker.polling.Poller;
import oms.worker.polling.Polls;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says whether a process is alive and ready; its endpoints are set in the shared defaults. */
@AutoConfiguration(
    after = WorkerDrainAutoConfiguration.class,
    afterName = {
      "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
@ConditionalOnClass(HealthIndicator.class)
@EnableConfigurationProperties(HealthProperties.class)
public final class WorkerHealthAutoConfiguration {

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(WorkflowServiceStubs.class)
  @ConditionalOnBean(WorkflowServiceStubs.class)
  static class Temporal {

    @Bean(initMethod = "start")
    @ConditionalOnMissingBean
    TemporalReach temporalReach(WorkflowServiceStubs temporal, HealthProperties properties) {
      return new TemporalReach(
          () -> ask(temporal, properties.timeout()), properties.interval(), System::nanoTime);
    }

    /** The cheapest question that every server answers to everybody it lets in. */
    private static void ask(WorkflowServiceStubs temporal, Duration timeout) {
      var _ =
          temporal
              .blockingStub()
              .withDeadlineAfter(timeout.toNanos(), TimeUnit.NANOSECONDS)
              .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
    }

    @Bean
    TemporalHealth temporalHealthIndicator(TemporalReach temporal) {
      return new TemporalHealth(temporal);
    }

    @Bean
    ConnectionHealth connectionHealthIndicator(
        TemporalReach temporal, HealthProperties properties) {
      return new ConnectionHealth(temporal, properties.temporalAwayLimit());
    }

    @Bean
    MeterBinder reachMetrics(TemporalReach temporal) {
      return registry ->
          Gauge.builder("oms.health.temporal.reachable", temporal, it -> it.isReachable() ? 1 : 0)
              .description("Whether Temporal answered when it was last asked")
              .register(registry);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({WorkerFactory.class, WorkersTemplate.class})
  @ConditionalOnBean({WorkerFactory.class, WorkersTemplate.class})
  static class Workers {

    @Bean
    PollersHealth pollersHealthIndicator(
        WorkerFactory workers,
        WorkersTemplate templates,
        Polls polls,
        ObjectProvider<MeterRegistry> metrics,
        Draining draining,
        HealthProperties properties) {
      return new PollersHealth(
          workers,
          () -> Registered.pollers(templates),
          polls::absence,
          isFull(metrics),
          draining::hasBegun,
          properties.pollersGoneLimit());
    }

    private static Predicate<Poller> isFull(ObjectProvider<MeterRegistry> metrics) {
      MeterRegistry registry = metrics.getIfAvailable();
      return registry == null ? _ -> false : new NoSlotsLeft(registry);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Flyway.class)
  @ConditionalOnBean(Flyway.class)
  static class Migrations {

    @Bean
    MigrationsHealth migrationsHealthIndicator(Flyway migrations) {
      return new MigrationsHealth(migrations);
    }
  }
}
