package oms.worker.autoconfigure;

import io.temporal.client.schedules.ScheduleClient;
import io.temporal.worker.WorkerFactory;
import java.time.Clock;
import oms.worker.cloudwatch.BacklogPublisher;
import oms.worker.cloudwatch.CloudWatchProperties;
import oms.worker.cloudwatch.EmbeddedMetrics;
import oms.worker.cloudwatch.SampleFlush;
import oms.worker.cloudwatch.Samples;
import oms.worker.cloudwatch.ScheduleToStart;
import oms.worker.cloudwatch.ServerBacklogActivities;
import oms.worker.stats.TaskQueues;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Tells CloudWatch what it needs to scale workers, where that is wanted and workers run. */
@AutoConfiguration(
    afterName = "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration")
@ConditionalOnClass(WorkerFactory.class)
@ConditionalOnBooleanProperty("oms.cloudwatch.enabled")
@ConditionalOnBooleanProperty(name = "spring.temporal.start-workers", matchIfMissing = true)
@EnableConfigurationProperties(CloudWatchProperties.class)
public final class CloudWatchAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  EmbeddedMetrics embeddedMetrics() {
    return new EmbeddedMetrics(System.out, Clock.systemUTC());
  }

  @Bean
  Samples scheduleToStartSamples(CloudWatchProperties properties, EmbeddedMetrics metrics) {
    return new Samples(properties.taskQueues(), metrics);
  }

  @Bean
  ScheduleToStart scheduleToStart(Samples samples) {
    return new ScheduleToStart(samples);
  }

  @Bean
  SampleFlush sampleFlush(Samples samples, CloudWatchProperties properties) {
    return new SampleFlush(samples, properties.flushEvery());
  }

  @Bean
  BacklogPublisher backlogPublisher(
      WorkerFactory workers,
      ScheduleClient schedules,
      TaskQueues server,
      CloudWatchProperties properties,
      EmbeddedMetrics metrics) {
    var activities = new ServerBacklogActivities(server, properties.taskQueues(), metrics);
    return new BacklogPublisher(workers, schedules, activities);
  }
}
