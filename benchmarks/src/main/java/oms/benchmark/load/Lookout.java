package oms.benchmark.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import oms.benchmark.client.OmsApi;
import oms.benchmark.client.Row;

/**
 * Sees how far orders have come, for all of them at once: one {@code GET /shipments/pending}, as
 * the reference's load generator does, and one {@code GET /orders} of the newest. A look for each
 * order would be more work than the orders are.
 */
public final class Lookout implements AutoCloseable {

  /** The more orders are in flight the longer each takes, so the less often it is looked. */
  private static final long MILLIS_PER_ORDER = 3;

  private static final long LEAST_MILLIS = 20;
  private static final int SPARE_ROWS = 40;
  private static final int MOST_ROWS = 500;
  private static final int LOOKS_BEFORE_ASKING = 20;
  private static final Set<String> ENDED_OTHERWISE = Set.of("failed", "cancelled", "timedOut");

  private record Watched(Sighting sighting, int parcels) {
    boolean awaitsBooking() {
      return !sighting.booked().isDone();
    }

    boolean awaitsCompletion() {
      return sighting.booked().isDone() && !sighting.completed().isDone();
    }
  }

  private final Map<String, Watched> watched = new ConcurrentHashMap<>();
  private final Map<String, Integer> overlooked = new HashMap<>();
  private final OmsApi api;
  private final Thread thread;
  private volatile boolean closed;

  /** Starts to look, through this API. */
  public Lookout(OmsApi api) {
    this.api = api;
    this.thread = Thread.ofVirtual().name("lookout").start(this::look);
  }

  /** Watches an order that will be placed, until both sightings are had. */
  public Sighting watch(String orderId, int parcels) {
    Sighting sighting = Sighting.awaited();
    watched.put(orderId, new Watched(sighting, parcels));
    sighting.completed().whenComplete((_, _) -> watched.remove(orderId));
    return sighting;
  }

  private void look() {
    while (!closed) {
      long millis = Math.max(LEAST_MILLIS, watched.size() * MILLIS_PER_ORDER);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      try {
        lookForBookings();
        lookForCompletions();
      } catch (RuntimeException e) {
        watched.values().forEach(it -> it.sighting().fail(e));
      }
    }
  }

  private void lookForBookings() {
    if (watched.values().stream().noneMatch(Watched::awaitsBooking)) {
      return;
    }
    Map<String, Long> booked =
        api.pendingShipments().stream()
            .filter(row -> row.status().equals("booked"))
            .collect(Collectors.groupingBy(Lookout::orderId, Collectors.counting()));
    long now = System.nanoTime();
    booked.forEach((orderId, parcels) -> sawBooked(orderId, parcels, now));
  }

  private static String orderId(Row shipment) {
    return shipment.id().substring(0, shipment.id().lastIndexOf(':'));
  }

  private void sawBooked(String orderId, long parcels, long now) {
    Watched order = watched.get(orderId);
    if (order != null && parcels == order.parcels()) {
      order.sighting().booked().complete(now);
    }
  }

  private void lookForCompletions() {
    List<String> awaited =
        watched.entrySet().stream()
            .filter(it -> it.getValue().awaitsCompletion())
            .map(Map.Entry::getKey)
            .toList();
    if (!awaited.isEmpty()) {
      int rows = Math.min(MOST_ROWS, 2 * watched.size() + SPARE_ROWS);
      Map<String, String> statuses =
          api.newestOrders(rows).stream().collect(Collectors.toMap(Row::id, Row::status));
      long now = System.nanoTime();
      awaited.forEach(it -> sawStatus(it, statuses.getOrDefault(it, ""), now));
      overlooked.keySet().retainAll(awaited);
      awaited.stream().filter(this::isOverlooked).toList().forEach(this::ask);
    }
  }

  private void sawStatus(String orderId, String status, long now) {
    Watched order = watched.get(orderId);
    if (order != null && status.equals("completed")) {
      order.sighting().completed().complete(now);
    } else if (order != null && ENDED_OTHERWISE.contains(status)) {
      order.sighting().fail(new IllegalStateException(orderId + " has become " + status));
    }
  }

  /** An order that many others have overtaken is no longer among the newest. */
  private boolean isOverlooked(String orderId) {
    return overlooked.merge(orderId, 1, Integer::sum) % LOOKS_BEFORE_ASKING == 0;
  }

  private void ask(String orderId) {
    sawStatus(orderId, api.status(orderId), System.nanoTime());
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
