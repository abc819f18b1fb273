package oms.benchmark.load;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import oms.benchmark.client.NewOrder;
import oms.benchmark.client.OmsApi;
import oms.benchmark.stack.Catalogue;

/**
 * An order over HTTP: its customer places it; when all its parcels are booked the carriers report
 * them dispatched, all at once, and then delivered, all at once.
 */
public final class ProductJourney implements Journey {

  private static final int CUSTOMERS = 1_000;

  private final Executor carriers = Executors.newVirtualThreadPerTaskExecutor();
  private final OmsApi api;
  private final Lookout lookout;
  private final Catalogue catalogue;
  private final int parcels;

  /**
   * A journey of orders that are alike.
   *
   * @param parcels how many fulfilments an order has
   */
  public ProductJourney(OmsApi api, Lookout lookout, Catalogue catalogue, int parcels) {
    this.api = api;
    this.lookout = lookout;
    this.catalogue = catalogue;
    this.parcels = parcels;
  }

  @Override
  public Timings run(String orderId) {
    Sighting sighting = lookout.watch(orderId, parcels);
    long started = System.nanoTime();
    api.place(new NewOrder(orderId, customer(orderId), catalogue.lines(parcels)));
    long accepted = System.nanoTime();
    long booked = sighting.booked().join();
    report(orderId, "dispatched");
    report(orderId, "delivered");
    return new Timings(started, accepted, booked, sighting.completed().join());
  }

  private static String customer(String orderId) {
    return "customer-" + Math.floorMod(orderId.hashCode(), CUSTOMERS);
  }

  private void report(String orderId, String status) {
    CompletableFuture.allOf(
            IntStream.rangeClosed(1, parcels)
                .mapToObj(number -> orderId + ":" + number)
                .map(id -> CompletableFuture.runAsync(() -> api.report(id, status), carriers))
                .toArray(CompletableFuture<?>[]::new))
        .join();
  }
}
