package oms.worker.autoconfigure;

import io.temporal.worker.WorkerFactory;
import oms.worker.protection.ProtectionProperties;
import oms.worker.protection.TaskProtection;
import oms.worker.running.RunningActivities;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Protects an ECS task while it runs activities. Elsewhere there is no agent and this is absent.
 */
@AutoConfiguration(after = WorkerDrainAutoConfiguration.class)
@ConditionalOnClass(WorkerFactory.class)
@ConditionalOnBean({WorkerFactory.class, RunningActivities.class})
@ConditionalOnProperty("ECS_AGENT_URI")
@ConditionalOnProperty(name = "oms.worker.protection.enabled", matchIfMissing = true)
@EnableConfigurationProperties(ProtectionProperties.class)
public final class TaskProtectionAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  TaskProtection taskProtection(
      @Value("${ECS_AGENT_URI}") String agent,
      ProtectionProperties properties,
      RunningActivities activities) {
    return new TaskProtection(agent, properties, activities::any, System::nanoTime);
  }
}
