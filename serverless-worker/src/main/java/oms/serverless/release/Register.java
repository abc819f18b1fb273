package oms.serverless.release;

import io.temporal.api.deployment.v1.WorkerDeploymentVersionInfo;
import java.util.Optional;
import oms.worker.versioning.WorkerVersion;

/** Tells Temporal what to invoke for a build. Nothing runs on the build by that. */
final class Register {

  private final Deployments deployments;
  private final WorkerVersion version;
  private final Compute compute;
  private final boolean dev;

  private Register(Deployments deployments, WorkerVersion version, Compute compute, boolean dev) {
    this.deployments = deployments;
    this.version = version;
    this.compute = compute;
    this.dev = dev;
  }

  static String run(Options options, Deployments deployments) {
    WorkerVersion version = options.version();
    Compute compute = Compute.of(options);
    options
        .find(Option.FUNCTION_CONFIGURATION)
        .map(path -> FunctionConfiguration.read(path, System.in))
        .ifPresent(it -> it.check(options.get(Option.FUNCTION_ARN), version));
    return new Register(deployments, version, compute, options.has(Option.DEV)).run();
  }

  private String run() {
    deployments.ensure(version.deploymentName());
    Optional<WorkerDeploymentVersionInfo> known = deployments.find(version);
    if (known.isEmpty()) {
      deployments.create(version, compute);
      return said("is registered");
    }
    return update(Compute.of(known.get().getComputeConfig()));
  }

  /** A version that polled before it was registered is known, and has nothing to be invoked. */
  private String update(Compute before) {
    if (compute.isAsSaidBy(before)) {
      return said("was registered before");
    }
    if (!dev && compute.invokesOther(before)) {
      throw new RefusedException(
          "Build %s is registered with %s and not with %s: a build is one published version. Give what is new a build id of its own"
              .formatted(version.buildId(), before.functions(), compute.functions()));
    }
    deployments.update(version, before, compute);
    return said(before.isEmpty() ? "is registered" : "is registered anew");
  }

  private String said(String what) {
    return "%s: build %s %s and invokes %s. Next: verify, promote"
        .formatted(version.deploymentName(), version.buildId(), what, compute.functions());
  }
}
