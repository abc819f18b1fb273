package oms.console;

import oms.console.api.BillingApi;
import oms.console.api.OrderApi;
import oms.console.api.ShippingApi;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.web.service.registry.ImportHttpServices;

/** The console: pages over the APIs of the services, without a database and without sessions. */
// Nobody signs in, so there is no user to make up a password for.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
@ImportHttpServices(group = "orders", types = OrderApi.class)
@ImportHttpServices(group = "billing", types = BillingApi.class)
@ImportHttpServices(group = "shipping", types = ShippingApi.class)
public class ConsoleApplication {

  /** Its own name for its configuration lets it share a JVM with the services. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ConsoleApplication.class)
        .properties("spring.config.name=console");
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
