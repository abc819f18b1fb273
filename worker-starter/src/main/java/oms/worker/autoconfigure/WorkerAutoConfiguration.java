package oms.worker.autoconfigure;

import io.temporal.spring.boot.WorkerOptionsCustomizer;
import oms.worker.WorkerProperties;
import oms.worker.tuning.TunedWorkers;
import oms.worker.versioning.VersionedWorkers;
import oms.worker.versioning.WorkerVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Says how workers poll, how much they run at a time, and which build they are. */
@AutoConfiguration(
    beforeName = "io.temporal.spring.boot.autoconfigure.RootNamespaceAutoConfiguration")
@ConditionalOnClass(WorkerOptionsCustomizer.class)
@EnableConfigurationProperties(WorkerProperties.class)
public final class WorkerAutoConfiguration {

  /** One bean for both: of several the starter takes none. */
  @Bean
  @ConditionalOnMissingBean(WorkerOptionsCustomizer.class)
  WorkerOptionsCustomizer workerOptions(
      WorkerProperties properties, @Value("${spring.application.name:}") String service) {
    var tuned = new TunedWorkers(properties.pollers(), properties.slots());
    return WorkerVersion.of(properties.deploymentName(), properties.buildId(), service)
        .map(version -> new VersionedWorkers(version, properties.versioningBehavior()))
        .<WorkerOptionsCustomizer>map(versioned -> both(tuned, versioned))
        .orElse(tuned);
  }

  private static WorkerOptionsCustomizer both(
      WorkerOptionsCustomizer first, WorkerOptionsCustomizer second) {
    return (options, worker, queue) ->
        second.customize(first.customize(options, worker, queue), worker, queue);
  }
}
