package oms.system;

import oms.system.client.OmsClient;
import oms.system.cluster.ClusterPlan;
import oms.system.cluster.OmsCluster;
import oms.system.shop.Shop;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Gives tests a cluster, as {@link OmsCluster}, {@link Shop} or {@link OmsClient}, and prints what
 * its services logged when one of them fails. The cluster starts when it is first asked for and
 * ends with the tests that share it.
 */
abstract class ClusterExtension implements ParameterResolver, TestExecutionExceptionHandler {

  private final ClusterPlan plan;

  ClusterExtension(ClusterPlan plan) {
    this.plan = plan;
  }

  /** The context of all tests that share one cluster. */
  abstract ExtensionContext sharers(ExtensionContext context);

  /** What the shop's manager sets up before it opens. */
  void prepare(OmsClient client) {}

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Shop.class || type == OmsCluster.class || type == OmsClient.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    OmsCluster cluster = cluster(context);
    Class<?> type = parameter.getParameter().getType();
    if (type == Shop.class) {
      return new Shop(cluster);
    }
    return type == OmsClient.class ? cluster.client() : cluster;
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    System.err.println(context.getDisplayName() + " fails\n" + cluster(context).logTails());
    throw failure;
  }

  private OmsCluster cluster(ExtensionContext context) {
    Store store = sharers(context).getStore(Namespace.create(getClass()));
    return store.computeIfAbsent(OmsCluster.class, _ -> start(), OmsCluster.class);
  }

  private OmsCluster start() {
    OmsCluster cluster = OmsCluster.start(plan);
    prepare(cluster.client());
    return cluster;
  }
}
