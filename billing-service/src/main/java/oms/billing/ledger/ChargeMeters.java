package oms.billing.ledger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import oms.contracts.billing.DeclineReason;
import oms.contracts.rollout.GateOrders;
import oms.worker.metrics.AfterCommit;
import org.springframework.stereotype.Component;

/**
 * Counts what becomes of charges. Each fact counts once, when the row that decides it is committed.
 * A charge that was given back before it was made is neither a success nor declined, and what a
 * rollout gate orders is no business.
 */
@Component
class ChargeMeters {

  private final Counter captured;
  private final Counter declined;
  private final Map<DeclineReason, Counter> declinedFor = new EnumMap<>(DeclineReason.class);
  private final Counter refunded;

  ChargeMeters(MeterRegistry registry) {
    captured = charges(registry, "success");
    declined = charges(registry, "declined");
    EnumSet.complementOf(EnumSet.of(DeclineReason.REVOKED))
        .forEach(reason -> declinedFor.put(reason, declinedFor(registry, reason)));
    refunded =
        Counter.builder("oms.refunds")
            .description("Charges whose money was given back")
            .register(registry);
  }

  private static Counter charges(MeterRegistry registry, String result) {
    return Counter.builder("oms.charges")
        .description("Charges that were settled")
        .tag("result", result)
        .register(registry);
  }

  private static Counter declinedFor(MeterRegistry registry, DeclineReason reason) {
    return Counter.builder("oms.declined.charges")
        .description("Charges for which no money was taken")
        .tag("reason", reason.word())
        .register(registry);
  }

  void captured(Charge charge) {
    count(charge, captured::increment);
  }

  void declined(Charge charge, DeclineReason reason) {
    count(
        charge,
        () -> {
          declined.increment();
          Objects.requireNonNull(declinedFor.get(reason), reason::word).increment();
        });
  }

  void refunded(Charge charge) {
    count(charge, refunded::increment);
  }

  private static void count(Charge charge, Runnable fact) {
    if (!GateOrders.isGate(charge.key())) {
      AfterCommit.count(fact);
    }
  }
}
