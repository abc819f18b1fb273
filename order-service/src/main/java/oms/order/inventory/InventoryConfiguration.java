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
    return switch (properties.sourcing()) {
      case FEWEST_PARCELS -> new FewestParcels();
      case REFERENCE -> new ReferenceSourcing();
    };
  }

  @Bean
  @Profile("demo")
  Assortment demoAssortment(JdbcClient jdbc) {
    return new DemoAssortment(jdbc);
  }

  @Bean
  @Profile("!demo")
  Assortment assortment() {
    return Assortment.AS_STOCKED;
  }
}
