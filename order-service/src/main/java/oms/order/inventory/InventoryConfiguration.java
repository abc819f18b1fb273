package oms.order.inventory;

import oms.order.OrderProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rules this process sells by. */
@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {

  @Bean
  Sourcing sourcing(OrderProperties properties) {
    return InventoryWiring.sourcing(properties);
  }

  @Bean
  @Profile(InventoryWiring.DEMO)
  Assortment demoAssortment(JdbcClient jdbc) {
    return InventoryWiring.demo(jdbc);
  }

  @Bean
  @Profile("!" + InventoryWiring.DEMO)
  Assortment assortment() {
    return Assortment.AS_STOCKED;
  }
}
