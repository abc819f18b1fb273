package oms.console.live;

import java.time.Duration;
import java.util.List;
import oms.console.api.Service;
import oms.contracts.billing.http.ChargeChanged;
import oms.contracts.order.http.OrderChanged;
import oms.contracts.shipping.http.ShipmentChanged;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the services for as long as this process serves pages. */
@Component
class Sources implements SmartLifecycle {

  private static final Duration CONNECT = Duration.ofSeconds(1);

  /** The services are never silent for longer than 15 s: who is, is gone. */
  private static final Duration SILENCE = Duration.ofSeconds(40);

  private final Changes changes;
  private final JsonMapper json;
  private final Environment environment;
  private List<Source> running = List.of();
  private List<Thread> threads = List.of();

  Sources(Changes changes, JsonMapper json, Environment environment) {
    this.changes = changes;
    this.json = json;
    this.environment = environment;
  }

  @Override
  public void start() {
    changes.open();
    running =
        List.of(
            new Source(
                Service.ORDERS,
                "/orders/changes",
                client("orders"),
                this::orderChanged,
                this::doubt),
            new Source(
                Service.SHIPPING,
                "/shipments/changes",
                client("shipping"),
                this::shipmentChanged,
                this::doubt),
            new Source(
                Service.BILLING,
                "/charges/changes",
                client("billing"),
                this::chargeChanged,
                this::doubt));
    threads =
        running.stream().map(source -> Thread.ofVirtual().name("changes").start(source)).toList();
  }

  /** A client that lets streams last: what is limited is silence. */
  private RestClient client(String group) {
    var requests = new SimpleClientHttpRequestFactory();
    requests.setConnectTimeout(CONNECT);
    requests.setReadTimeout(SILENCE);
    return RestClient.builder()
        .baseUrl(
            environment.getRequiredProperty("spring.http.serviceclient." + group + ".base-url"))
        .requestFactory(requests)
        .build();
  }

  private void orderChanged(String data) {
    var told = json.readValue(data, OrderChanged.class);
    changes.tell(new Change.OfOrder(told.order(), told.type().equals("placed")));
  }

  private void shipmentChanged(String data) {
    var told = json.readValue(data, ShipmentChanged.class);
    changes.tell(new Change.OfShipment(told.shipment(), told.type().equals("booked")));
  }

  private void chargeChanged(String data) {
    var told = json.readValue(data, ChargeChanged.class);
    changes.tell(new Change.OfCharge(told.charge(), told.type().equals("requested")));
  }

  private void doubt() {
    changes.tell(new Change.OfAnything());
  }

  @Override
  public void stop() {
    changes.close();
    running.forEach(Source::stop);
    threads.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return threads.stream().anyMatch(Thread::isAlive);
  }

  /** Together with HTTP, whose requests the streams to pages are. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
  }
}
