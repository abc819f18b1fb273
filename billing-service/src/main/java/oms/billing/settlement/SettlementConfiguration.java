package oms.billing.settlement;

import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.worker.WorkerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import oms.runner.JobWorker;
import oms.runner.local.LocalLauncher;
import oms.runner.local.ThisProgram;
import oms.runner.pool.RunnerProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settles days, where that is wanted and workers run. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("oms.billing.settlement.enabled")
@ConditionalOnBooleanProperty(name = "spring.temporal.start-workers", matchIfMissing = true)
@EnableConfigurationProperties({SettlementProperties.class, RunnerProperties.class})
class SettlementConfiguration {

  @Bean
  SettlementSchedule settlementSchedule(ScheduleClient schedules, SettlementProperties properties) {
    return new SettlementSchedule(schedules, properties.at());
  }

  /** A child process has billing's database by its environment, however this one was told of it. */
  @Bean
  JobWorker jobWorker(
      WorkerFactory workers,
      WorkflowClient client,
      RunnerProperties properties,
      JdbcConnectionDetails database) {
    List<String> program = ThisProgram.command("oms.billing.BillingServiceApplication");
    Map<String, String> env = new HashMap<>();
    env.put("SPRING_DATASOURCE_URL", database.getJdbcUrl());
    env.put("SPRING_DATASOURCE_USERNAME", database.getUsername());
    env.put("SPRING_DATASOURCE_PASSWORD", database.getPassword());
    env.values().removeIf(Objects::isNull);
    return new JobWorker(workers, client, properties, new LocalLauncher(program, env));
  }
}
