package oms.worker.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.temporal.worker.Worker;
import oms.worker.metrics.BacklogWatch;
import oms.worker.stats.TaskQueues;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Shows what waits in the task queues, in processes that have workers. */
@AutoConfiguration(after = TaskQueuesAutoConfiguration.class)
@ConditionalOnClass({MeterRegistry.class, Worker.class})
@ConditionalOnBean(TaskQueues.class)
@ConditionalOnProperty(name = "spring.temporal.start-workers", matchIfMissing = true)
public final class BacklogAutoConfiguration {

  /** Temporal's starter adds each worker as a bean once all of them are made. */
  @Bean
  @ConditionalOnMissingBean
  BacklogWatch backlogWatch(TaskQueues queues, ObjectProvider<Worker> workers) {
    return new BacklogWatch(queues, () -> workers.stream().map(Worker::getTaskQueue));
  }
}
