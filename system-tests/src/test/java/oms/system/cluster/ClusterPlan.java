package oms.system.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oms.devservices.Service;

/**
 * What is special about a cluster. A plan is a value: each word gives a new one.
 *
 * @param name for the log
 * @param arguments command line arguments of each service
 * @param workers how many processes a service's workers have of their own, beside the one for its
 *     API; a service that is not named is one process that does both
 */
public record ClusterPlan(
    String name, Map<Service, List<String>> arguments, Map<Service, Integer> workers) {

  /** Keeps its own copies. */
  public ClusterPlan {
    arguments = Map.copyOf(arguments);
    workers = Map.copyOf(workers);
  }

  /** A cluster whose services run on their defaults. */
  public static ClusterPlan named(String name) {
    return new ClusterPlan(name, Map.of(), Map.of());
  }

  /** Gives a service's workers processes of their own. */
  public ClusterPlan withWorkers(Service service, int processes) {
    Map<Service, Integer> changed = new TreeMap<>(workers);
    changed.put(service, processes);
    return new ClusterPlan(name, arguments, changed);
  }

  /** Gives every service's workers processes of their own. */
  public ClusterPlan withWorkers(int processes) {
    ClusterPlan plan = this;
    for (Service service : Service.values()) {
      plan = plan.withWorkers(service, processes);
    }
    return plan;
  }

  /** Sets one property of one service. */
  public ClusterPlan with(Service service, String property, String value) {
    Map<Service, List<String>> changed = new TreeMap<>(arguments);
    List<String> own = new ArrayList<>(argumentsOf(service));
    own.add("--" + property + "=" + value);
    changed.put(service, List.copyOf(own));
    return new ClusterPlan(name, changed, workers);
  }

  /** Sets one property of all services. */
  public ClusterPlan with(String property, String value) {
    ClusterPlan plan = this;
    for (Service service : Service.values()) {
      plan = plan.with(service, property, value);
    }
    return plan;
  }

  List<String> argumentsOf(Service service) {
    return arguments.getOrDefault(service, List.of());
  }

  int workersOf(Service service) {
    return workers.getOrDefault(service, 0);
  }
}
