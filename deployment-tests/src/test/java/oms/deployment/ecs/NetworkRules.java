package oms.deployment.ecs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Who reaches a task, and whom it reaches. */
final class NetworkRules {

  private static final String ANYWHERE = "0.0.0.0/0";

  private NetworkRules() {}

  static Stream<String> noWayIn(Stacks stacks) {
    return stacks.workers().flatMap(worker -> waysIn(worker).stream());
  }

  private static List<String> waysIn(Stack worker) {
    List<String> ways = new ArrayList<>();
    if (!worker.container().path("PortMappings").isEmpty()) {
      ways.add(worker.name() + " maps a port");
    }
    if (!worker.taskService().path("LoadBalancers").isEmpty()) {
      ways.add(worker.name() + " has a load balancer");
    }
    if (!worker.properties("Access").path("SecurityGroupIngress").isEmpty()) {
      ways.add(worker.name() + " lets somebody in");
    }
    return ways;
  }

  static Stream<String> fewWaysOut(Stacks stacks) {
    return stacks
        .services()
        .filter(it -> !allowedOut(it).equals(waysOut(it)))
        .map(it -> it.name() + " reaches " + waysOut(it));
  }

  private static Set<String> allowedOut(Stack stack) {
    var allowed =
        Stream.of("7233 " + ANYWHERE, "443 " + ANYWHERE, "5432 import:oms-data-SecurityGroup");
    var callsShipping =
        stack.name().equals("order-api")
            ? Stream.of("8083 import:oms-ingress-SecurityGroup")
            : Stream.<String>empty();
    return Stream.concat(allowed, callsShipping).collect(Collectors.toSet());
  }

  private static Set<String> waysOut(Stack stack) {
    return stack
        .properties("Access")
        .path("SecurityGroupEgress")
        .valueStream()
        .map(NetworkRules::wayOut)
        .collect(Collectors.toSet());
  }

  private static String wayOut(JsonNode rule) {
    String from = rule.path("FromPort").asString();
    String to = rule.path("ToPort").asString();
    String target =
        rule.path("CidrIp").asString(rule.path("DestinationSecurityGroupId").asString("?"));
    boolean tcp = rule.path("IpProtocol").asString().equals("tcp");
    return (tcp && from.equals(to) ? from : rule.path("IpProtocol") + " " + from + "-" + to)
        + " "
        + target;
  }

  static Stream<String> noPublicAddress(Stacks stacks) {
    return stacks
        .services()
        .filter(it -> !network(it).path("AssignPublicIp").asString().equals("DISABLED"))
        .map(it -> it.name() + " has a public address");
  }

  static Stream<String> privateSubnets(Stacks stacks) {
    Set<String> wanted =
        Set.of("import:oms-network-PrivateSubnetA", "import:oms-network-PrivateSubnetB");
    return stacks
        .services()
        .filter(
            it ->
                !Stack.strings(network(it).path("Subnets"))
                    .collect(Collectors.toSet())
                    .equals(wanted))
        .map(it -> it.name() + " is in " + network(it).path("Subnets"));
  }

  static Stream<String> ownSecurityGroup(Stacks stacks) {
    return stacks
        .services()
        .filter(
            it ->
                !Stack.strings(network(it).path("SecurityGroups"))
                    .toList()
                    .equals(List.of("${Access.GroupId}")))
        .map(it -> it.name() + " is in " + network(it).path("SecurityGroups"));
  }

  private static JsonNode network(Stack stack) {
    return stack.taskService().at("/NetworkConfiguration/AwsvpcConfiguration");
  }

  /** Each of the two has a zone of its own, no public addresses, and a NAT as its way out. */
  static Stream<String> twoPrivateZones(Stacks stacks) {
    Stack network = stacks.named("network");
    JsonNode a = network.properties("PrivateSubnetA");
    JsonNode b = network.properties("PrivateSubnetB");
    return Stream.of(
            a.path("AvailabilityZone").equals(b.path("AvailabilityZone")) ? "one zone" : "",
            a.path("MapPublicIpOnLaunch").asBoolean(true) ? "A gives public addresses" : "",
            b.path("MapPublicIpOnLaunch").asBoolean(true) ? "B gives public addresses" : "",
            leavesByNat(network, "A") ? "" : "A does not leave by NAT",
            leavesByNat(network, "B") ? "" : "B does not leave by NAT")
        .filter(it -> !it.isEmpty());
  }

  private static boolean leavesByNat(Stack network, String zone) {
    JsonNode tables = network.properties("PrivateRoutesOf" + zone);
    JsonNode route = network.properties("PrivateDefault" + zone);
    return tables.path("SubnetId").asString().equals("${PrivateSubnet" + zone + "}")
        && tables.path("RouteTableId").equals(route.path("RouteTableId"))
        && route.path("NatGatewayId").asString("").equals("${Nat" + zone + "}");
  }
}
