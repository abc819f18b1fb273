package oms.shipping.carrier;

import oms.worker.simulation.Simulated;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tells the simulated courier what to do. */
@Configuration(proxyBeanMethods = false)
class SimulatedCourierConfiguration {

  @Bean
  Simulated simulatedCourierIsTold(JdbcClient jdbc) {
    return SimulatedCourier.told(jdbc);
  }
}
