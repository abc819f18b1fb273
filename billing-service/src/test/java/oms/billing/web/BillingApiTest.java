package oms.billing.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import oms.billing.BillingServiceApplication;
import oms.billing.DemoDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Tests the whole API of the demo over a real PostgreSQL, with no Temporal server in reach. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = BillingServiceApplication.class,
    properties = {
      "spring.config.name=billing-service",
      "oms.role=api",
      "spring.temporal.connection.target=127.0.0.1:1",
      "oms.billing.payment.settle-every=1h",
      "oms.billing.simulated-gateway.behaviours.declined-customer=decline",
      "oms.billing.simulated-gateway.behaviours.late-customer=timeout-after",
    })
@AutoConfigureMockMvc
@ActiveProfiles("demo")
@Import(DemoDatabase.class)
@interface BillingApiTest {}
