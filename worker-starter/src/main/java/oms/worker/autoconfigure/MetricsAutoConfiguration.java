package oms.worker.autoconfigure;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import oms.worker.metrics.Buckets;
import oms.worker.metrics.FewSeries;
import oms.worker.metrics.FewTags;
import oms.worker.metrics.WorkerTags;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Says which series a process has, with which buckets and tags. */
@AutoConfiguration
@ConditionalOnClass(MeterRegistry.class)
public final class MetricsAutoConfiguration {

  @Bean
  MeterFilter workerTags(Environment environment) {
    return MeterFilter.commonTags(WorkerTags.of(environment));
  }

  @Bean
  Buckets buckets() {
    return new Buckets();
  }

  @Bean
  FewTags fewTags() {
    return new FewTags();
  }

  @Bean
  FewSeries fewSeries() {
    return new FewSeries();
  }
}
