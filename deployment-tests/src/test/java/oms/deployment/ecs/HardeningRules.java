package oms.deployment.ecs;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a task has no need of, it does not have. */
final class HardeningRules {

  private HardeningRules() {}

  static Stream<String> readOnlyRoot(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.container().path("ReadonlyRootFilesystem").asBoolean(false),
        _ -> "may write its own files");
  }

  static Stream<String> writableTmp(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.container().path("MountPoints").valueStream().anyMatch(HardeningRules::isTmp),
        _ -> "has no folder to write to");
  }

  private static boolean isTmp(JsonNode mount) {
    return mount.path("ContainerPath").asString().equals("/tmp")
        && !mount.path("ReadOnly").asBoolean();
  }

  static Stream<String> notRoot(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.container().path("User").asString("").equals("10001"),
        _ -> "runs as root");
  }

  static Stream<String> noCapabilities(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it ->
            Stack.strings(it.container().at("/LinuxParameters/Capabilities/Drop"))
                .toList()
                .equals(List.of("ALL")),
        _ -> "keeps capabilities");
  }

  static Stream<String> initProcess(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.container().at("/LinuxParameters/InitProcessEnabled").asBoolean(false),
        _ -> "has no init process");
  }

  static Stream<String> sameImage(Stacks stacks) {
    return TaskRules.unless(
        stacks,
        it -> it.container().path("VersionConsistency").asString("").equals("enabled"),
        _ -> "may run two images of one tag");
  }
}
