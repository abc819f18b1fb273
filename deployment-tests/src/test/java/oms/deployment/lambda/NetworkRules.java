package oms.deployment.lambda;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Where a function is, and whom it reaches. */
final class NetworkRules {

  private NetworkRules() {}

  static Stream<String> privateNetwork(Stacks stacks) {
    return Rule.unless(
        stacks,
        "function",
        it -> {
          JsonNode network = it.properties("Function").path("VpcConfig");
          return Stack.strings(network.path("SubnetIds"))
                  .equals(
                      List.of(
                          "import:oms-network-PrivateSubnetA", "import:oms-network-PrivateSubnetB"))
              && Stack.strings(network.path("SecurityGroupIds"))
                  .equals(List.of("${Access.GroupId}"));
        },
        "is not in the private subnets, behind a security group of its own");
  }

  static Stream<String> fewWaysOut(Stacks stacks) {
    return Rule.unless(
        stacks,
        "function",
        it ->
            !it.properties("Access").has("SecurityGroupIngress")
                && waysOut(it)
                    .equals(Set.of("7233 0.0.0.0/0", "5432 import:oms-data-SecurityGroup")),
        "reaches more than Temporal and its database");
  }

  private static Set<String> waysOut(Stack stack) {
    return stack
        .properties("Access")
        .path("SecurityGroupEgress")
        .valueStream()
        .map(
            it ->
                it.path("FromPort").asString()
                    + (it.path("ToPort").equals(it.path("FromPort")) ? "" : "-")
                    + " "
                    + it.path(it.has("CidrIp") ? "CidrIp" : "DestinationSecurityGroupId")
                        .asString())
        .collect(Collectors.toSet());
  }
}
