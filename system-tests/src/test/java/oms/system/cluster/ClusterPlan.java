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
 */
public record ClusterPlan(String name, Map<Service, List<String>> arguments) {

  /** Keeps its own copy of the arguments. */
  public ClusterPlan {
    arguments = Map.copyOf(arguments);
  }

  /** A cluster whose services run on their defaults. */
  public static ClusterPlan named(String name) {
    return new ClusterPlan(name, Map.of());
  }

  /** Sets one property of one service. */
  public ClusterPlan with(Service service, String property, String value) {
    Map<Service, List<String>> changed = new TreeMap<>(arguments);
    List<String> own = new ArrayList<>(argumentsOf(service));
    own.add("--" + property + "=" + value);
    changed.put(service, List.copyOf(own));
    return new ClusterPlan(name, changed);
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
}
