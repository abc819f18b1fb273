package oms.billing.payment;

import oms.worker.simulation.Simulated;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tells the simulated gateway what to do. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
    name = SimulatedGateway.CHOICE,
    havingValue = SimulatedGateway.NAME,
    matchIfMissing = true)
class SimulatedGatewayConfiguration {

  @Bean
  Simulated simulatedGatewayIsTold(JdbcClient jdbc) {
    return SimulatedGateway.told(jdbc);
  }
}
