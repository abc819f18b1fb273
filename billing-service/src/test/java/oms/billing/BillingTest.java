package oms.billing;

import static org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace.NONE;
import static org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tests against billing's rooms but {@code web} and a real PostgreSQL, without HTTP and Temporal.
 * The simulated gateway treats customers as their names say. Nothing is rolled back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@JdbcTest(
    properties = {
      "spring.config.name=billing-service",
      "oms.billing.pricing.unlisted=refuse",
      "oms.billing.payment.claim=1s",
      "oms.billing.payment.others-attempt=20s",
      "oms.billing.payment.settle-every=1h",
      "oms.billing.simulated-gateway.behaviours.declined-customer=decline",
      "oms.billing.simulated-gateway.behaviours.late-customer=timeout-after",
      "oms.billing.simulated-gateway.behaviours.flaky-customer=fail-2",
      "oms.billing.simulated-gateway.behaviours.lost-customer=down",
    })
@AutoConfigureTestDatabase(replace = NONE)
@Transactional(propagation = NOT_SUPPORTED)
@Import({TestDatabase.class, Rooms.class})
public @interface BillingTest {}
