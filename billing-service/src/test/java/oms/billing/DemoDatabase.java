package oms.billing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A database with the demo's prices, on the server that all tests share. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoDatabase {

  @Bean
  DynamicPropertyRegistrar database() {
    return registry -> TestDatabase.register(registry, "billing_demo_test");
  }
}
