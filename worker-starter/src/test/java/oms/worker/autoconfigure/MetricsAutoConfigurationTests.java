package oms.worker.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.common.reporter.MicrometerClientStatsReporter;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import java.util.Map;
import oms.worker.metrics.BacklogWatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MetricsAutoConfigurationTests {

  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration
                      .class,
                  CompositeMeterRegistryAutoConfiguration.class,
                  PrometheusMetricsExportAutoConfiguration.class,
                  MetricsAutoConfiguration.class,
                  TaskQueuesAutoConfiguration.class,
                  BacklogAutoConfiguration.class))
          .withPropertyValues("spring.application.name=billing-service");

  @Test
  void aTimerOfTheSdkIsScrapedWithTheProcesssTagsAndOurBuckets() {
    context
        .withPropertyValues("oms.worker.build-id=b7", "spring.temporal.namespace=shop")
        .run(
            it -> {
              var registry = it.getBean(PrometheusMeterRegistry.class);
              new MicrometerClientStatsReporter(registry)
                  .reportTimer(
                      "temporal_request_latency",
                      Map.of("operation", "Respond", "task_queue", "none"),
                      com.uber.m3.util.Duration.ofSeconds(45));

              assertThat(registry.scrape())
                  .contains(
                      "temporal_request_latency_seconds_count{operation=\"Respond\","
                          + "service=\"billing-service\",temporal_namespace=\"shop\","
                          + "temporal_worker_build_id=\"b7\","
                          + "temporal_worker_deployment_name=\"billing-service\"} 1")
                  .contains("le=\"600.0\"")
                  .doesNotContain("le=\"0.001\"");
            });
  }

  @Test
  void theBacklogOfEachWorkersQueueIsWatched() {
    try (var temporal = TestWorkflowEnvironment.newInstance()) {
      context
          .withBean(WorkflowClient.class, temporal::getWorkflowClient)
          .withBean(Worker.class, () -> temporal.newWorker("billing"))
          .run(
              it ->
                  assertThat(it.getBean(PrometheusMeterRegistry.class).scrape())
                      .containsPattern(
                          "oms_task_queue_backlog\\{[^}]*task_queue=\"billing\","
                              + "task_type=\"workflow\"[^}]*} NaN")
                      .contains("oms_task_queue_backlog_age_seconds{"));
    }
  }

  @Test
  void aProcessThatPollsNothingWatchesNothing() {
    try (var temporal = TestWorkflowEnvironment.newInstance()) {
      context
          .withBean(WorkflowClient.class, temporal::getWorkflowClient)
          .withPropertyValues("spring.temporal.start-workers=false")
          .run(it -> assertThat(it).doesNotHaveBean(BacklogWatch.class));
    }
  }
}
