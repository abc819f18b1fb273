package oms.deployment.ecs;

import static oms.deployment.ecs.Policy.in;
import static oms.deployment.ecs.Policy.inService;
import static oms.deployment.ecs.Policy.inTask;
import static oms.deployment.ecs.Policy.isKeptAndBrokenBy;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class NetworkPolicyTests {

  private static final String AWSVPC = "NetworkConfiguration.AwsvpcConfiguration.";

  @Test
  void nobodyReachesAWorker() {
    Map<String, Object> ingress =
        Map.of("IpProtocol", "tcp", "FromPort", 7233, "ToPort", 7233, "CidrIp", "0.0.0.0/0");
    isKeptAndBrokenBy(
        Rule.NO_WAY_IN,
        inTask("PortMappings", List.of(Map.of("ContainerPort", 7233))),
        inService("LoadBalancers", List.of(Map.of("ContainerName", "oms", "ContainerPort", 8080))),
        in("Access", "SecurityGroupIngress", List.of(ingress)));
  }

  @Test
  void tasksReachTemporalAwsAndTheirDatabaseOnly() {
    String egress = "SecurityGroupEgress.";
    isKeptAndBrokenBy(
        Rule.FEW_WAYS_OUT,
        in("Access", egress + "+", Map.of("IpProtocol", "-1", "CidrIp", "0.0.0.0/0")),
        in("Access", egress + "0.FromPort", 0),
        in(
            "Access",
            egress + "2",
            Map.of("IpProtocol", "tcp", "FromPort", 5432, "ToPort", 5432, "CidrIp", "0.0.0.0/0")),
        Change.remove("service", "Resources.Access.Properties.SecurityGroupEgress"));
  }

  @Test
  void tasksHaveNoPublicAddress() {
    isKeptAndBrokenBy(
        Rule.NO_PUBLIC_ADDRESS,
        inService(AWSVPC + "AssignPublicIp", "ENABLED"),
        Policy.withoutInService(AWSVPC + "AssignPublicIp"));
  }

  @Test
  void tasksAreInThePrivateSubnets() {
    isKeptAndBrokenBy(
        Rule.PRIVATE_SUBNETS,
        inService(AWSVPC + "Subnets.0", "subnet-public"),
        Policy.withoutInService(AWSVPC + "Subnets.1"));
  }

  @Test
  void tasksAreInTheirOwnSecurityGroup() {
    isKeptAndBrokenBy(
        Rule.OWN_SECURITY_GROUP, inService(AWSVPC + "SecurityGroups", List.of("sg-default")));
  }

  @Test
  void privateSubnetsAreInTwoZonesAndLeaveByNat() {
    isKeptAndBrokenBy(
        Rule.TWO_PRIVATE_ZONES,
        Change.set("network", "Resources.PrivateSubnetA.Properties.MapPublicIpOnLaunch", true),
        Change.set(
            "network", "Resources.PrivateSubnetB.Properties.AvailabilityZone.Fn::Select.0", 0),
        Change.remove("network", "Resources.PrivateDefaultA.Properties.NatGatewayId"),
        Change.set(
            "network", "Resources.PrivateRoutesOfB.Properties.RouteTableId.Ref", "PublicRoutes"));
  }
}
