package oms.shipping;

import java.time.Clock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The shipping service: its API, its database and the workers of the queue {@code shipments}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class ShippingServiceApplication {

  /** Its name, and that of its settings file. */
  static final String NAME = "shipping-service";

  /** Its own name for its configuration lets several services share a JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(ShippingServiceApplication.class)
        .properties("spring.config.name=" + NAME);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
