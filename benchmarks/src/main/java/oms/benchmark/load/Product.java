package oms.benchmark.load;

import oms.benchmark.Settings;
import oms.benchmark.client.OmsApi;
import oms.benchmark.stack.Catalogue;
import oms.benchmark.stack.Servers;
import oms.benchmark.stack.Services;
import oms.devservices.Service;

/** The three services with something to sell, ready to be loaded. */
public final class Product implements AutoCloseable {

  private final Services services;
  private final Catalogue catalogue;
  private final OmsApi api;
  private final Lookout lookout;
  private final CpuMeter cpu;

  private Product(Servers servers, Settings settings) {
    services = Services.start(servers, settings);
    catalogue = Catalogue.stockedIn(services);
    api = services.api();
    lookout = new Lookout(api);
    cpu = CpuMeter.of(servers);
    for (Service service : Service.values()) {
      cpu.and(service.word(), services.process(service).pid());
    }
  }

  /** Starts the services on these servers and fills their warehouses. */
  public static Product start(Servers servers, Settings settings) {
    return new Product(servers, settings);
  }

  /** A customer with orders of so many fulfilments. */
  public Journey journey(int parcels) {
    return new ProductJourney(api, lookout, catalogue, parcels);
  }

  /** Orders of two fulfilments, some of them in flight. */
  public ClosedLoop loop() {
    return new ClosedLoop("load", journey(2), cpu);
  }

  @Override
  public void close() {
    lookout.close();
    api.close();
    services.close();
  }
}
