package oms.deployment.lambda;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is published of a function. */
final class VersionRules {

  private VersionRules() {}

  /** Temporal starts new invocations itself; Lambda's two retries would come on top of them. */
  static Stream<String> noRetries(Stacks stacks) {
    return Rule.unless(
        stacks,
        "version",
        it -> {
          JsonNode invocations = it.properties("Invocations");
          return invocations.path("MaximumRetryAttempts").asInt(2) == 0
              && invocations.path("Qualifier").asString("").equals("${Version.Version}");
        },
        "is invoked again by Lambda when it has failed");
  }

  static Stream<String> oneVersionIsOneBuild(Stacks stacks) {
    return Rule.unless(
        stacks,
        "version",
        it -> {
          JsonNode version = it.properties("Version");
          return version.path("Description").asString("").equals("Build ID " + Stacks.BUILD)
              && version.has("CodeSha256");
        },
        "is published without being told apart, or of other code");
  }

  static Stream<String> versionsStay(Stacks stacks) {
    return Rule.unless(
        stacks,
        "version",
        it -> it.resources().at("/Version/UpdateReplacePolicy").asString("").equals("Retain"),
        "is deleted under the orders that run on it");
  }

  /** Temporal may not invoke what moves. */
  static Stream<String> aliasForPeople(Stacks stacks) {
    List<String> aliases =
        stacks.of("alias").map(it -> it.properties("Alias").path("Name").asString("")).toList();
    return Rule.unless(
        stacks,
        "invocation",
        it -> {
          String arn = AccessRules.functionArn(it);
          List<String> denied =
              it.statements("Role", "Deny")
                  .filter(
                      deny -> Stack.strings(deny.path("Action")).contains("lambda:InvokeFunction"))
                  .flatMap(deny -> Stack.strings(deny.path("Resource")).stream())
                  .toList();
          return denied.contains(arn + ":$LATEST")
              && aliases.stream().allMatch(alias -> denied.contains(arn + ":" + alias));
        },
        "lets Temporal invoke what moves");
  }
}
