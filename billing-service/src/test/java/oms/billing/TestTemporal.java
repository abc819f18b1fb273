package oms.billing;

import oms.devservices.TemporalServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A Temporal server that lives as long as the service under test. */
@TestConfiguration(proxyBeanMethods = false)
public class TestTemporal {

  @Bean
  TemporalServer temporalServer() {
    return TemporalServer.start();
  }

  @Bean
  DynamicPropertyRegistrar temporal(TemporalServer server) {
    return registry -> registry.add("spring.temporal.connection.target", server::address);
  }
}
