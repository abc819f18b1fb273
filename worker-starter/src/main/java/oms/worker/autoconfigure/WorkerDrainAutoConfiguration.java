package oms.worker.autoconfigure;

import io.temporal.worker.WorkerFactory;
import oms.worker.WorkerProperties;
import oms.worker.drain.WorkerDrain;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Drains workers before the process ends. */
@AutoConfiguration(
    afterName = "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration")
@ConditionalOnClass(WorkerFactory.class)
@ConditionalOnBean(WorkerFactory.class)
@EnableConfigurationProperties(WorkerProperties.class)
public final class WorkerDrainAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  WorkerDrain workerDrain(WorkerFactory workers, WorkerProperties properties) {
    return new WorkerDrain(workers, properties.drainTimeout());
  }
}
