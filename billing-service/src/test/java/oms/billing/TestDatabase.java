package oms.billing;

import oms.devservices.PostgresServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Points billing at a database of the server that all tests share. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

  @Bean
  DynamicPropertyRegistrar database() {
    PostgresServer server = PostgresServer.shared();
    return registry -> {
      registry.add("spring.datasource.url", () -> server.jdbcUrl("billing_test"));
      registry.add("spring.datasource.username", server::username);
      registry.add("spring.datasource.password", server::password);
    };
  }
}
