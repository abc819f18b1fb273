package oms.system;

import oms.system.cluster.ClusterPlan;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A cluster for the tests of one class, who may break it. */
final class OwnCluster extends ClusterExtension {

  OwnCluster(ClusterPlan plan) {
    super(plan);
  }

  @Override
  ExtensionContext sharers(ExtensionContext context) {
    return context.getTestMethod().isPresent()
        ? sharers(context.getParent().orElseThrow())
        : context;
  }
}
