package oms.deployment.lambda;

import static oms.deployment.lambda.Policy.in;
import static oms.deployment.lambda.Policy.isKeptAndBrokenBy;
import static oms.deployment.lambda.Policy.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import oms.deployment.tool.Repository;
import org.junit.jupiter.api.Test;

class AccessPolicyTests {

  private static final String TRUST = "AssumeRolePolicyDocument.Statement.";
  private static final String RIGHTS = "Policies.0.PolicyDocument.Statement.";

  /** The mistakes are those that let it in all the same. */
  @Test
  void temporalHasTheRoleWithTheExternalIdOnly() {
    Object id = Map.of("sts:ExternalId", Map.of("Ref", "ExternalId"));
    isKeptAndBrokenBy(
        Rule.TRUST_ONLY_WITH_EXTERNAL_ID,
        without("invocation", "Role", TRUST + "0.Condition"),
        in("invocation", "Role", TRUST + "0.Condition", Map.of("StringEqualsIfExists", id)),
        in(
            "invocation",
            "Role",
            TRUST + "0.Condition",
            Map.of("StringLike", Map.of("sts:ExternalId", "*"))),
        in(
            "invocation",
            "Role",
            TRUST + "0.Condition",
            Map.of("StringNotEquals", Map.of("sts:ExternalId", ""))),
        in("invocation", "Role", TRUST + "0.Principal", "*"),
        in(
            "invocation",
            "Role",
            TRUST + "+",
            Map.of(
                "Effect",
                "Allow",
                "Principal",
                Map.of("AWS", Stacks.TEMPORAL),
                "Action",
                "sts:AssumeRole")),
        in("invocation", "Role", TRUST + "0.Effect", "Deny"));
  }

  @Test
  void temporalMayInvokeTheVersionsOfOneFunctionAndNothingElse() {
    isKeptAndBrokenBy(
        Rule.INVOKES_VERSIONS_ONLY,
        in("invocation", "Role", RIGHTS + "0.Action.+", "lambda:GetFunctionConfiguration"),
        in(
            "invocation",
            "Role",
            RIGHTS + "0.Resource",
            Map.of(
                "Fn::Sub",
                List.of(
                    "${FunctionArn}",
                    Map.of(
                        "FunctionArn",
                        Map.of(
                            "Fn::ImportValue",
                            Map.of("Fn::Sub", "${FunctionStack}-FunctionArn")))))));
  }

  @Test
  void theSessionsOfTemporalEnd() {
    isKeptAndBrokenBy(
        Rule.SESSIONS_OF_AN_HOUR, in("invocation", "Role", "MaxSessionDuration", 43200));
  }

  @Test
  void onlyLambdaHasTheFunctionsRole() {
    isKeptAndBrokenBy(
        Rule.TRUST_ONLY_LAMBDA,
        in("function", "ExecutionRole", TRUST + "0.Principal", Map.of("AWS", "*")),
        in(
            "function",
            "ExecutionRole",
            TRUST + "+",
            Map.of("Effect", "Allow", "Principal", Map.of("AWS", Stacks.TEMPORAL))));
  }

  @Test
  void noRightHasAWildcard() {
    isKeptAndBrokenBy(
        Rule.NO_WILDCARDS,
        Change.set(
            "function",
            "Resources.ExecutionRole.Properties.Policies.1.Fn::If.1.PolicyDocument.Statement.0.Action.+",
            "ec2:RunInstances"),
        in(
            "function",
            "ExecutionRole",
            "+ManagedPolicyArns",
            List.of("arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole")));
  }

  @Test
  void functionsWriteTheirOwnLogOnly() {
    isKeptAndBrokenBy(
        Rule.WRITES_ITS_LOG_ONLY,
        in(
            "function",
            "ExecutionRole",
            RIGHTS + "0.Resource",
            "arn:aws:logs:eu-central-1:123456789012:log-group:/oms/other"),
        in("function", "ExecutionRole", RIGHTS + "0.Action.+", "logs:CreateLogGroup"));
  }

  @Test
  void functionsReadTheirOwnVariablesOnly() {
    isKeptAndBrokenBy(
        Rule.READS_ITS_VARIABLES_ONLY,
        Change.remove("function", "Resources.ExecutionRole.Properties." + RIGHTS + "1.Condition"),
        in(
            "function",
            "ExecutionRole",
            RIGHTS + "+",
            Map.of(
                "Effect",
                "Allow",
                "Action",
                "secretsmanager:GetSecretValue",
                "Resource",
                "arn:aws:secretsmanager:eu-central-1:123456789012:secret:x")));
  }

  @Test
  void theCodeOfAFunctionHasNoRightsOverTheNetwork() {
    isKeptAndBrokenBy(
        Rule.CODE_HAS_NO_NETWORK_RIGHTS,
        Change.remove(
            "function",
            "Resources.ExecutionRole.Properties.Policies.1.Fn::If.1.PolicyDocument.Statement.1"));
  }

  /** A role of another's account is never meant for everybody there. */
  @Test
  void temporalCloudIsRolesByName() {
    assertThat(Repository.text(Stacks.FOLDER + "temporal-cloud.principals").lines())
        .hasSize(5)
        .allMatch(it -> it.matches("arn:aws:iam::\\d{12}:role/wci-lambda-invoke"));
  }
}
