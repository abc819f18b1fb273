package oms.worker.autoconfigure;

import io.temporal.client.WorkflowClient;
import java.time.Clock;
import oms.worker.stats.TaskQueues;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Lets a service ask how its task queues fare. */
@AutoConfiguration(
    afterName = "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration")
@ConditionalOnClass(WorkflowClient.class)
@ConditionalOnBean(WorkflowClient.class)
public final class TaskQueuesAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  TaskQueues taskQueues(WorkflowClient client) {
    return new TaskQueues(
        client.getWorkflowServiceStubs(), client.getOptions().getNamespace(), Clock.systemUTC());
  }
}
