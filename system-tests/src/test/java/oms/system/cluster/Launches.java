package oms.system.cluster;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oms.devservices.Service;
import oms.devservices.ServiceLaunch;
import oms.devservices.ServicePort;

/** Works out how each process of a cluster is started. */
final class Launches {

  /** Three of these run beside two servers on two cores: small heap, one collector thread, C1. */
  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Map<Service, Integer> ports = Servers.perService(_ -> ServicePort.free());
  private final Servers servers;
  private final TemporaryFolder folder;

  Launches(Servers servers, TemporaryFolder folder) {
    this.servers = servers;
    this.folder = folder;
  }

  /** The process with the API, which runs the workers too if they have none of their own. */
  ServiceLaunch api(Service service, ClusterPlan plan) {
    return plan.workersOf(service) == 0
        ? launch(service.word() + "-service", service, "all", plan)
        : launch(service.word() + "-api", service, "api", plan);
  }

  /** The processes that run workers only. */
  List<ServiceLaunch> workers(Service service, ClusterPlan plan) {
    return IntStream.rangeClosed(1, plan.workersOf(service))
        .mapToObj(n -> launch(service.word() + "-worker-" + n, service, "worker", plan))
        .toList();
  }

  /** One more process, which runs workers only. */
  ServiceLaunch worker(Service service, String name, List<String> arguments) {
    return launch(name, service, "worker", arguments);
  }

  private ServiceLaunch launch(String name, Service service, String role, ClusterPlan plan) {
    return launch(name, service, role, plan.argumentsOf(service));
  }

  private ServiceLaunch launch(String name, Service service, String role, List<String> arguments) {
    return new ServiceLaunch(
        name,
        Path.of(System.getProperty("oms.system.services"), service.jar()),
        service.portVariable(),
        port(service),
        ServicePort.free(),
        environment(service, role),
        flags(),
        arguments,
        folder.path());
  }

  private List<String> flags() {
    return Stream.concat(FLAGS.stream(), Stream.of("-Djava.io.tmpdir=" + folder.path())).toList();
  }

  private Map<String, String> environment(Service service, String role) {
    Map<String, String> variables = new HashMap<>();
    variables.put("OMS_ROLE", role);
    variables.put(service.databaseVariable("URL"), servers.jdbcUrl(service));
    variables.put(service.databaseVariable("USER"), servers.postgres().username());
    variables.put(service.databaseVariable("PASSWORD"), servers.postgres().password());
    variables.put("TEMPORAL_ADDRESS", servers.temporal().address());
    variables.put("SHIPMENT_API_URL", "http://127.0.0.1:" + port(Service.SHIPPING));
    return variables;
  }

  private int port(Service service) {
    return ports.getOrDefault(service, 0);
  }
}
