package oms.deployment.ecs;

import static oms.deployment.ecs.Policy.in;
import static oms.deployment.ecs.Policy.isKeptAndBrokenBy;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class AccessPolicyTests {

  private static final String STATEMENTS = "Policies.0.PolicyDocument.Statement.";

  @Test
  void ecsAndTheProgramHaveARoleEach() {
    Map<String, Object> execution = Map.of("Fn::GetAtt", List.of("ExecutionRole", "Arn"));
    isKeptAndBrokenBy(
        Rule.TWO_ROLES,
        in("TaskDefinition", "TaskRoleArn", execution),
        Change.remove("service", "Resources.TaskDefinition.Properties.TaskRoleArn"));
  }

  @Test
  void onlyTasksOfThisAccountHaveTheRoles() {
    String trust = "AssumeRolePolicyDocument.Statement.0.";
    isKeptAndBrokenBy(
        Rule.TRUST_ONLY_TASKS,
        in("TaskRole", trust + "Principal", Map.of("AWS", "*")),
        Change.remove("service", "Resources.ExecutionRole.Properties." + trust + "Condition"));
  }

  @Test
  void noRightHasAWildcard() {
    isKeptAndBrokenBy(
        Rule.NO_WILDCARDS,
        in(
            "ExecutionRole",
            STATEMENTS + "+",
            Map.of("Effect", "Allow", "Action", "s3:*", "Resource", "arn:aws:s3:::oms")),
        in(
            "ExecutionRole",
            STATEMENTS + "+",
            Map.of("Effect", "Allow", "Action", "s3:GetObject", "Resource", "*")),
        in(
            "ExecutionRole",
            STATEMENTS + "0.Action",
            List.of("ecr:GetAuthorizationToken", "ecr:DescribeImages")));
  }

  @Test
  void ecsReadsTheSecretsOfThisServiceOnly() {
    isKeptAndBrokenBy(
        Rule.OWN_SECRETS_ONLY,
        in(
            "ExecutionRole",
            STATEMENTS + "2.Resource.+",
            "arn:aws:ssm:eu-central-1:123456789012:parameter/prod/other/db-password"),
        Change.remove(
            "service", "Resources.ExecutionRole.Properties." + STATEMENTS + "2.Resource.0"),
        in(
            "ExecutionRole",
            STATEMENTS + "+",
            Map.of(
                "Effect",
                "Allow",
                "Action",
                "secretsmanager:GetSecretValue",
                "Resource",
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:x")));
  }

  @Test
  void ecsWritesTheLogOfThisServiceOnly() {
    isKeptAndBrokenBy(
        Rule.OWN_LOGS_ONLY,
        in(
            "ExecutionRole",
            STATEMENTS + "3.Resource",
            "arn:aws:logs:eu-central-1:123456789012:log-group:/oms/other"));
  }

  @Test
  void ecsPullsTheImageOfThisServiceOnly() {
    isKeptAndBrokenBy(
        Rule.OWN_IMAGE_ONLY,
        in(
            "ExecutionRole",
            STATEMENTS + "1.Resource",
            "arn:aws:ecr:eu-central-1:123456789012:repository/oms/everything"));
  }

  @Test
  void theProgramMayHoldItsOwnTaskAndNothingElse() {
    String statement = "Policies.Fn::If.1.0.PolicyDocument.Statement.0.";
    isKeptAndBrokenBy(
        Rule.TASK_HOLDS_ITSELF_ONLY,
        in("TaskRole", statement + "Action.+", "ecs:StopTask"),
        in(
            "TaskRole",
            statement + "Resource",
            "arn:aws:ecs:eu-central-1:123456789012:task/other/1"));
  }
}
