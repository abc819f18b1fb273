package oms.order;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The order service: its API, its database and the workers of the queue {@code orders}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OrderServiceApplication {

  /** Its name, and that of its settings file. */
  static final String NAME = "order-service";

  /** Its own name for its configuration lets several services share a JVM. */
  public static SpringApplicationBuilder application() {
    return new SpringApplicationBuilder(OrderServiceApplication.class)
        .properties("spring.config.name=" + NAME);
  }

  public static void main(String[] args) {
    application().run(args);
  }
}
