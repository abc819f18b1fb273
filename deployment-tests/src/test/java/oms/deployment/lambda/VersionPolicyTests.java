package oms.deployment.lambda;

import static oms.deployment.lambda.Policy.in;
import static oms.deployment.lambda.Policy.isKeptAndBrokenBy;
import static oms.deployment.lambda.Policy.without;

import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class VersionPolicyTests {

  @Test
  void whatHasFailedIsNotInvokedAgainByLambda() {
    isKeptAndBrokenBy(
        Rule.NO_RETRIES,
        in("version", "Invocations", "MaximumRetryAttempts", 2),
        without("version", "Invocations", "MaximumRetryAttempts"),
        in("version", "Invocations", "Qualifier", "$LATEST"),
        Change.remove("version", "Resources.Invocations"));
  }

  @Test
  void oneVersionIsOneBuildOfOneCode() {
    isKeptAndBrokenBy(
        Rule.ONE_VERSION_IS_ONE_BUILD,
        without("version", "Version", "CodeSha256"),
        in("version", "Version", "Description", "The newest"));
  }

  @Test
  void aVersionStaysWhenItIsReplaced() {
    isKeptAndBrokenBy(
        Rule.VERSIONS_STAY,
        Change.remove("version", "Resources.Version.UpdateReplacePolicy"),
        Change.set("version", "Resources.Version.UpdateReplacePolicy", "Delete"));
  }

  @Test
  void whatMovesIsForPeopleOnly() {
    isKeptAndBrokenBy(
        Rule.ALIAS_FOR_PEOPLE,
        in("alias", "Alias", "Name", "current"),
        Change.remove(
            "invocation", "Resources.Role.Properties.Policies.0.PolicyDocument.Statement.1"));
  }
}
