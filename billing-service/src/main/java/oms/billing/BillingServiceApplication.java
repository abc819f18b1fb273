package oms.billing;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import oms.billing.settlement.Settle;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * billing-service: an HTTP API and the workers of the task queue {@code billing}; or, asked so by
 * its first word, a job of billing's that runs to its end.
 */
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

  /** Starts the service, or runs a job, configured by {@code billing-service.yaml}. */
  public static void main(String[] args) {
    if (Settle.isAsked(args)) {
      System.exit(Settle.run(args));
    }
    new SpringApplicationBuilder(BillingServiceApplication.class)
        .properties("spring.config.name=" + NAME)
        .run(args);
  }
}
