package oms.system.cluster;

import java.util.HashMap;
import java.util.Map;

/** Works out how each service of a cluster is started. */
final class Launches {

  private final Map<Service, Integer> ports = Servers.perService(_ -> FreePorts.next());
  private final Servers servers;
  private final TemporaryFolder folder;

  Launches(Servers servers, TemporaryFolder folder) {
    this.servers = servers;
    this.folder = folder;
  }

  Launch of(Service service, ClusterPlan plan) {
    return new Launch(
        service, port(service), environment(service), plan.argumentsOf(service), folder.path());
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> variables = new HashMap<>();
    variables.put(service.portVariable(), Integer.toString(port(service)));
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
