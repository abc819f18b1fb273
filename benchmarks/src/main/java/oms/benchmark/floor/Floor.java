package oms.benchmark.floor;

import java.util.EnumMap;
import java.util.Map;
import oms.benchmark.Settings;
import oms.benchmark.load.ClosedLoop;
import oms.benchmark.load.CpuMeter;
import oms.benchmark.stack.Servers;
import oms.devservices.Service;

/** The floor's three workers as processes, and a client that loads them. */
final class Floor implements AutoCloseable {

  private final Map<Service, FloorProcess> workers = new EnumMap<>(Service.class);
  private final ClosedLoop loop;

  private Floor(Servers servers, Settings settings) {
    Bell bell = new Bell();
    CpuMeter cpu = CpuMeter.of(servers);
    for (Service service : Service.values()) {
      var worker = FloorProcess.start(service, servers.temporal().address(), settings, bell);
      workers.put(service, worker);
      cpu.and(service.word(), worker.pid());
    }
    loop = new ClosedLoop("floor", new FloorJourney(servers.workflows(), bell), cpu);
  }

  static Floor start(Servers servers, Settings settings) {
    return new Floor(servers, settings);
  }

  ClosedLoop loop() {
    return loop;
  }

  @Override
  public void close() {
    workers.values().forEach(FloorProcess::close);
  }
}
