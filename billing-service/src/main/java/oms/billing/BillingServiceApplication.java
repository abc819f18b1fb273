package oms.billing;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** billing-service: an HTTP API and the workers of the task queue {@code billing}. */
@SpringBootApplication
@EnableScheduling
public class BillingServiceApplication {

  /** Starts the service, configured by {@code billing-service.yaml}. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(BillingServiceApplication.class)
        .properties("spring.config.name=billing-service")
        .run(args);
  }
}
