package oms.console.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import oms.console.api.OpenOrders;
import oms.console.api.OrderApi;
import oms.console.api.OrderApi.NewOrder;
import oms.console.api.ShippingApi;
import oms.console.load.LoadStatus.State;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.http.OrderSummary;
import oms.contracts.shipping.ShipmentStatus;
import oms.contracts.shipping.http.ReportResult;
import oms.contracts.shipping.http.ShipmentListing;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

/** Orders of one plan, over services that are made up. */
@NullMarked
class RunTests {

  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final Set<String> placed = ConcurrentHashMap.newKeySet();
  private final Set<String> onTheWay = ConcurrentHashMap.newKeySet();
  private final Set<String> delivered = ConcurrentHashMap.newKeySet();

  @Test
  void itStopsAfterAsManyAsItWasTold() {
    LoadStatus end = run(plan(7, false), order -> placed.add(order.id())).status();
    assertThat(end.state()).isEqualTo(State.ENDED);
    assertThat(end.accepted()).isEqualTo(7);
    assertThat(end.sent()).isEqualTo(7);
    assertThat(placed).hasSize(7).allMatch(id -> id.matches("load-T-\\d{5}"));
  }

  @Test
  void anOrderThatNobodyAnsweredForIsSentAgainUnderItsId() {
    Set<String> seen = new HashSet<>();
    LoadStatus end =
        run(
                plan(3, false),
                order -> {
                  asked.add(order.id());
                  synchronized (seen) {
                    if (seen.add(order.id())) {
                      throw new ResourceAccessException("Nobody is there");
                    }
                  }
                  placed.add(order.id());
                })
            .status();
    assertThat(end.accepted()).isEqualTo(3);
    assertThat(end.failed()).isEqualTo(3);
    assertThat(end.sent()).isEqualTo(6);
    assertThat(asked).hasSize(6);
    assertThat(placed).hasSize(3);
  }

  @Test
  void whatIsRefusedIsNotSentAgain() {
    LoadStatus end =
        run(
                plan(3, false),
                order -> {
                  throw HttpClientErrorException.create(
                      HttpStatus.CONFLICT,
                      "no",
                      HttpHeaders.EMPTY,
                      new byte[0],
                      StandardCharsets.UTF_8);
                })
            .status();
    assertThat(end.refused()).isEqualTo(3);
    assertThat(end.accepted()).isZero();
  }

  @Test
  void itCanBeStoppedWhileNobodyAnswers() throws InterruptedException {
    Run run =
        newRun(
            plan(1_000, false),
            _ -> {
              throw new ResourceAccessException("Nobody is there");
            });
    Thread thread = Thread.ofVirtual().start(run::run);
    while (run.status().failed() == 0) {
      Thread.onSpinWait();
    }
    assertThat(run.status().away()).isTrue();
    run.stop();
    thread.join();
    assertThat(run.status().state()).isEqualTo(State.ENDED);
    assertThat(run.status().accepted()).isZero();
  }

  @Test
  void couriersDeliverEverythingBeforeItEnds() {
    LoadStatus end = run(plan(4, true), order -> placed.add(order.id())).status();
    assertThat(end.delivered()).isEqualTo(4);
    assertThat(delivered).isEqualTo(placed);
  }

  private static Plan plan(int orders, boolean couriers) {
    return new Plan(50, new Mix(0, 0, 0), orders, couriers);
  }

  private Run run(Plan plan, Consumer<NewOrder> service) {
    Run run = newRun(plan, service);
    run.run();
    return run;
  }

  private Run newRun(Plan plan, Consumer<NewOrder> service) {
    OpenOrders open =
        (status, _, _) ->
            delivered.containsAll(placed)
                ? List.of()
                : List.of(new OrderSummary("o", OrderStatus.of(status), Instant.EPOCH, "c"));
    return new Run(plan, "load-T-", orders(service), new Couriers(shipping(), open, "load-T-"));
  }

  private static OrderApi orders(Consumer<NewOrder> service) {
    return (OrderApi)
        Proxy.newProxyInstance(
            OrderApi.class.getClassLoader(),
            new Class<?>[] {OrderApi.class},
            (_, _, arguments) -> {
              service.accept((NewOrder) arguments[0]);
              return null;
            });
  }

  /** Whose parcels are the orders, by the same ids. */
  private ShippingApi shipping() {
    return (ShippingApi)
        Proxy.newProxyInstance(
            ShippingApi.class.getClassLoader(),
            new Class<?>[] {ShippingApi.class},
            (_, method, arguments) ->
                method.getName().equals("report")
                    ? report((ShippingApi.Report) arguments[0])
                    : parcels(ShipmentStatus.of((String) arguments[0])));
  }

  private ResponseEntity<List<ShipmentListing>> parcels(ShipmentStatus status) {
    List<String> ids =
        status == ShipmentStatus.BOOKED
            ? placed.stream().filter(id -> !onTheWay.contains(id)).toList()
            : onTheWay.stream().filter(id -> !delivered.contains(id)).toList();
    return ResponseEntity.ok(
        ids.stream().map(id -> new ShipmentListing(id, status, Instant.EPOCH, id, "A")).toList());
  }

  private List<ReportResult> report(ShippingApi.Report report) {
    boolean taken = report.status() == ShipmentStatus.DISPATCHED;
    (taken ? onTheWay : delivered).addAll(report.ids());
    return report.ids().stream()
        .map(id -> new ReportResult(id, true, report.status(), null))
        .toList();
  }
}
