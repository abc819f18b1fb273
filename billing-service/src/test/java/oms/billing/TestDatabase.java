package oms.billing;

import oms.devservices.PostgresServer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/** An empty database on the server that all tests share. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

  @Bean
  DynamicPropertyRegistrar database() {
    return registry -> register(registry, "billing_test");
  }

  static void register(DynamicPropertyRegistry registry, String database) {
    PostgresServer server = PostgresServer.shared();
    registry.add("spring.datasource.url", () -> server.jdbcUrl(database));
    registry.add("spring.datasource.username", server::username);
    registry.add("spring.datasource.password", server::password);
  }
}
