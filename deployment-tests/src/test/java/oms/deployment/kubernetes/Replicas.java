package oms.deployment.kubernetes;

/** Two of everything, by a number of our own or by an autoscaler, never by both. */
final class Replicas {

  private static final int LEAST = 2;

  private Replicas() {}

  static void check(Manifests manifests, Violations violations) {
    for (Workload process : manifests.processes()) {
      boolean stated = process.spec().has("replicas");
      boolean scaled = Autoscaler.of(manifests, process).size() == 1;
      violations.unless(
          scaled || process.spec().path("replicas").asInt(0) >= LEAST,
          process.name(),
          "fewer than two pods");
      violations.unless(
          !(scaled && stated), process.name(), "states replicas that its autoscaler owns");
    }
    for (Autoscaler autoscaler : Autoscaler.all(manifests)) {
      violations.unless(
          autoscaler.least() >= LEAST, autoscaler.name(), "scales in to fewer than two pods");
      violations.unless(
          autoscaler.most() > autoscaler.least(), autoscaler.name(), "has nowhere to scale out to");
    }
  }
}
