package oms.worker.autoconfigure;

import io.temporal.spring.boot.WorkerOptionsCustomizer;
import oms.worker.tuning.ScalingPollers;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Says how workers poll. */
@AutoConfiguration(
    beforeName = "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration")
@ConditionalOnClass(WorkerOptionsCustomizer.class)
public final class WorkerAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean(WorkerOptionsCustomizer.class)
  ScalingPollers scalingPollers() {
    return new ScalingPollers();
  }
}
