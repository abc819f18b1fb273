package oms.billing.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.ROOT;
import static oms.contracts.simulation.SimulationMode.SLOW;

import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;
import oms.billing.payment.GatewayBehaviour.Decline;
import oms.billing.payment.GatewayBehaviour.Down;
import oms.billing.payment.GatewayBehaviour.FailFirst;
import oms.billing.payment.GatewayBehaviour.Normal;
import oms.billing.payment.GatewayBehaviour.TimeoutAfter;
import oms.contracts.simulation.Simulation;
import oms.worker.simulation.Simulated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A payment gateway that moves no money. It is deterministic, and it remembers what it did in a
 * schema of its own, at once and outside of billing's transactions: like the real one, it knows
 * what it captured when billing was killed before it heard of it. Its authorisation codes start
 * with {@code SIM}.
 */
@Component
@EnableConfigurationProperties(SimulatedGatewayProperties.class)
@ConditionalOnProperty(
    name = SimulatedGateway.CHOICE,
    havingValue = SimulatedGateway.NAME,
    matchIfMissing = true)
class SimulatedGateway implements PaymentGateway {

  /** The setting that says which gateway is called. */
  static final String CHOICE = "oms.billing.gateway";

  /** Its value for this one. */
  static final String NAME = "simulated";

  private static final Logger log = LoggerFactory.getLogger(SimulatedGateway.class);

  private final GatewayMemory memory;
  private final Simulated simulated;
  private final Map<String, GatewayBehaviour> behaviours;
  private final Duration latency;
  private final Duration patience;

  SimulatedGateway(
      GatewayMemory memory,
      Simulated simulated,
      SimulatedGatewayProperties properties,
      PaymentTimes times) {
    this.memory = memory;
    this.simulated = simulated;
    this.behaviours = properties.parsed();
    this.latency = properties.latency();
    this.patience = times.gatewayAnswer();
    log.info("Payments are simulated: no money is moved");
  }

  /** Where it is told what to do. */
  static Simulated told(JdbcClient jdbc) {
    return new Simulated(jdbc, "simulated_gateway");
  }

  @Override
  public GatewayAnswer capture(Capture capture) {
    Simulation told = simulated.told();
    GatewayBehaviour behaviour = behaviourOf(capture.customerId(), told);
    failWithoutDoing(behaviour, capture.key());
    boolean declines = behaviour instanceof Decline;
    boolean first =
        memory.remember(
            capture, declines ? "decline" : "capture", declines ? null : authCode(capture.key()));
    answer(behaviour, first, told);
    return "decline".equals(memory.done(capture.key()))
        ? new GatewayAnswer.Declined()
        : new GatewayAnswer.Captured(authCode(capture.key()));
  }

  @Override
  public String refund(Refund refund) {
    Simulation told = simulated.told();
    GatewayBehaviour behaviour = behaviourOf(refund.customerId(), told);
    failWithoutDoing(behaviour, refund.key());
    boolean first = memory.remember(refund);
    if (memory.done(refund.key()) == null) {
      throw new IllegalStateException("Nothing was captured under '" + refund.captureKey() + "'");
    }
    answer(behaviour, first, told);
    return authCode(refund.key());
  }

  private GatewayBehaviour behaviourOf(String customerId, Simulation told) {
    return switch (told.mode()) {
      case DEAD -> new Down();
      case FAILING -> behaviours.getOrDefault(customerId, new FailFirst(1));
      case NORMAL, SLOW -> behaviours.getOrDefault(customerId, new Normal());
    };
  }

  private void failWithoutDoing(GatewayBehaviour behaviour, String key) {
    boolean fails =
        switch (behaviour) {
          case Down _ -> true;
          case FailFirst first -> memory.countCall(key) <= first.calls();
          case Normal _, Decline _, TimeoutAfter _ -> false;
        };
    if (fails) {
      throw new GatewayUnavailable("Connection refused");
    }
  }

  private void answer(GatewayBehaviour behaviour, boolean first, Simulation told) {
    Duration time = told.mode() == SLOW ? Duration.ofMillis(told.latencyMs()) : latency;
    boolean late = time.compareTo(patience) >= 0;
    think(late ? patience : time);
    if (late || (first && behaviour instanceof TimeoutAfter)) {
      throw new GatewayUnavailable("No answer in time");
    }
  }

  private static void think(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GatewayUnavailable("Interrupted before the answer");
    }
  }

  private static String authCode(String key) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(UTF_8));
    return String.format(ROOT, "SIM%08X", crc.getValue());
  }
}
