package oms.shipping.carrier;

import static oms.contracts.simulation.SimulationMode.DEAD;
import static oms.contracts.simulation.SimulationMode.SLOW;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import oms.contracts.item.LineItem;
import oms.contracts.shipping.ShipParcel;
import oms.contracts.simulation.Simulation;
import oms.worker.simulation.Simulated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A courier that exists only here. It keeps its bookings in a schema of its own and in transactions
 * of its own, as another company would, so that what it did is known even after this process was
 * killed.
 */
@Component
class SimulatedCourier implements Courier {

  private static final Logger log = LoggerFactory.getLogger(SimulatedCourier.class);

  private final JdbcClient jdbc;
  private final Simulated simulated;
  private final SimulatedCourierProperties properties;
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();

  SimulatedCourier(JdbcClient jdbc, Simulated simulated, SimulatedCourierProperties properties) {
    this.jdbc = jdbc;
    this.simulated = simulated;
    this.properties = properties;
    log.info("Parcels are simulated: nothing is carried");
  }

  /** Where it is told what to do. */
  static Simulated told(JdbcClient jdbc) {
    return new Simulated(jdbc, "simulated_courier");
  }

  @Override
  public Answer book(ShipParcel parcel) {
    Simulation told = simulated.told();
    take(told.mode() == SLOW ? told.latencyMs() : properties.latency().toMillis());
    int call = calls.merge(parcel.id(), 1, Integer::sum);
    return switch (Behaviour.of(behaviour(parcel, told))) {
      case Behaviour.Normal() -> booked(parcel.id());
      case Behaviour.Refuse() -> new Answer.Refused("The simulated courier was told to refuse");
      case Behaviour.TimeoutAfter() -> bookedInSilence(parcel.id(), call);
      case Behaviour.Fail(int times) -> answeredAfter(times, parcel.id(), call);
    };
  }

  private String behaviour(ShipParcel parcel, Simulation told) {
    return switch (told.mode()) {
      case DEAD -> "down";
      case FAILING -> behaviour(parcel).orElse("fail-1");
      case NORMAL, SLOW -> behaviour(parcel).orElse("normal");
    };
  }

  private Optional<String> behaviour(ShipParcel parcel) {
    return parcel.items().stream()
        .map(LineItem::sku)
        .filter(properties.behaviours()::containsKey)
        .findFirst()
        .map(properties.behaviours()::get);
  }

  private Answer bookedInSilence(String shipmentId, int call) {
    Answer booked = booked(shipmentId);
    if (call == 1) {
      throw new CourierUnavailableException("The simulated courier booked and did not answer");
    }
    return booked;
  }

  private Answer answeredAfter(int failures, String shipmentId, int call) {
    if (call <= failures) {
      throw new CourierUnavailableException("The simulated courier was told to fail");
    }
    return booked(shipmentId);
  }

  private Answer booked(String shipmentId) {
    jdbc.sql(
            """
            insert into simulated_courier.bookings (reference, shipment_id)
            values (:reference, :shipmentId)
            on conflict (shipment_id) do nothing""")
        .param("reference", shipmentId + ":1234")
        .param("shipmentId", shipmentId)
        .update();
    return new Answer.Booked(shipmentId + ":1234");
  }

  @Override
  public void cancel(String shipmentId) {
    if (simulated.told().mode() == DEAD) {
      throw new CourierUnavailableException("The simulated courier was told to be dead");
    }
    jdbc.sql("update simulated_courier.bookings set cancelled = true where shipment_id = :id")
        .param("id", shipmentId)
        .update();
  }

  private static void take(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CourierUnavailableException("Interrupted while the courier was asked");
    }
  }
}
