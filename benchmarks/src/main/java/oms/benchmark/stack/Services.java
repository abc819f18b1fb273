package oms.benchmark.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import oms.benchmark.Settings;
import oms.benchmark.client.OmsApi;
import oms.devservices.Service;
import oms.devservices.ServiceLaunch;
import oms.devservices.ServicePort;
import oms.devservices.ServiceProcess;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Some of the services as processes, on databases of their own. Several of these can stand on the
 * same servers, told apart by the suffix of their databases' names.
 */
public final class Services implements AutoCloseable {

  private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
  private final Map<Service, ServiceProcess> processes = new EnumMap<>(Service.class);
  private final Servers servers;
  private final Settings settings;
  private final String suffix;
  private final Path folder;

  private Services(Servers servers, Settings settings, String suffix) {
    this.servers = servers;
    this.settings = settings;
    this.suffix = suffix;
    this.folder = folder(settings.services().resolveSibling("logs" + suffix));
    Set.of(Service.values()).forEach(service -> ports.put(service, ServicePort.free()));
  }

  /** All three services, each started and ready. */
  public static Services start(Servers servers, Settings settings) {
    return start(servers, settings, "", Set.of(Service.values()), List.of());
  }

  /**
   * Some services, started and ready.
   *
   * @param suffix what is added to the names of their databases
   * @param which the services that run
   * @param arguments properties of each, as {@code --name=value}
   */
  public static Services start(
      Servers servers,
      Settings settings,
      String suffix,
      Set<Service> which,
      List<String> arguments) {
    var services = new Services(servers, settings, suffix);
    which.forEach(service -> services.add(service, arguments));
    services.processes.values().forEach(ServiceProcess::start);
    services.processes.values().forEach(ServiceProcess::awaitReady);
    return services;
  }

  /** A service that is not started. */
  public static ServiceProcess prepare(Servers servers, Settings settings, Service service) {
    var services = new Services(servers, settings, "");
    services.add(service, List.of());
    return services.process(service);
  }

  /** The services' HTTP APIs. */
  public OmsApi api() {
    return new OmsApi(
        "http://127.0.0.1:" + ports.get(Service.ORDER),
        "http://127.0.0.1:" + ports.get(Service.SHIPPING));
  }

  /** The database of a service. */
  public JdbcClient database(Service service) {
    return servers.database(service.database() + suffix);
  }

  /** The folder that their output goes to. */
  public Path logs() {
    return folder;
  }

  /** The process of a service that runs. */
  public ServiceProcess process(Service service) {
    ServiceProcess process = processes.get(service);
    if (process == null) {
      throw new IllegalArgumentException(service + " is not among these services");
    }
    return process;
  }

  /** Lets them end by themselves, so that what their JVMs write at the end is written. */
  @Override
  public void close() {
    processes.values().forEach(ServiceProcess::stop);
    processes.values().forEach(ServiceProcess::close);
  }

  private void add(Service service, List<String> arguments) {
    var launch =
        new ServiceLaunch(
            service,
            settings.services().resolve(service.jar()),
            port(service),
            ServicePort.free(),
            environment(service),
            settings.flags(),
            Stream.concat(settings.properties().stream(), arguments.stream()).toList(),
            folder);
    processes.put(service, new ServiceProcess(launch));
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> variables = new HashMap<>();
    var postgres = servers.postgres();
    variables.put(service.databaseVariable("URL"), postgres.jdbcUrl(service.database() + suffix));
    variables.put(service.databaseVariable("USER"), postgres.username());
    variables.put(service.databaseVariable("PASSWORD"), postgres.password());
    variables.put("TEMPORAL_ADDRESS", servers.temporal().address());
    variables.put("SHIPMENT_API_URL", "http://127.0.0.1:" + port(Service.SHIPPING));
    return variables;
  }

  private int port(Service service) {
    return ports.getOrDefault(service, 0);
  }

  private static Path folder(Path path) {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
