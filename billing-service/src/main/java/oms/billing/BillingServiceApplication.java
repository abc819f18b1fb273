package oms.billing;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/** billing-service: an HTTP API and the workers of the task queue {@code billing}. */
@SpringBootApplication
@EnableScheduling
@OpenAPIDefinition(
    info =
        @Info(
            title = "OMS Billing",
            version = "1",
            description = "Charges, and what customers may spend. Amounts are whole cents."))
public class BillingServiceApplication {

  /** Its name, and that of its settings file. */
  static final String NAME = "billing-service";

  /** Starts the service, configured by {@code billing-service.yaml}. */
  public static void main(String[] args) {
    new SpringApplicationBuilder(BillingServiceApplication.class)
        .properties("spring.config.name=" + NAME)
        .run(args);
  }
}
