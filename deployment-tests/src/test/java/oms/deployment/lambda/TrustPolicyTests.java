package oms.deployment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** The judge of trust policies decides as IAM's reference says of each operator. */
class TrustPolicyTests {

  private static final String TEMPORAL = "arn:aws:iam::999999999999:role/temporal";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                    | true  | true  | true
          {"StringEquals": {"sts:ExternalId": "mine"}}          | true  | false | false
          {"StringEquals": {"sts:ExternalId": ["a", "mine"]}}   | true  | false | false
          {"StringEqualsIfExists": {"sts:ExternalId": "mine"}}  | true  | false | true
          {"StringEqualsIgnoreCase": {"sts:ExternalId": "MINE"}}| true  | false | false
          {"StringLike": {"sts:ExternalId": "m*"}}              | true  | false | false
          {"StringLike": {"sts:ExternalId": "?*"}}              | true  | true  | false
          {"StringNotEquals": {"sts:ExternalId": "mine"}}       | false | true  | true
          {"Null": {"sts:ExternalId": "true"}}                  | false | false | true
          {"Null": {"sts:ExternalId": "false"}}                 | true  | true  | false
          """)
  void eachOperatorAdmitsWhomItSays(String condition, boolean mine, boolean other, boolean none) {
    TrustPolicy policy = policy(statement("Allow", TEMPORAL, condition));

    assertThat(policy.admits(Caller.withExternalId(TEMPORAL, "mine"))).isEqualTo(mine);
    assertThat(policy.admits(Caller.withExternalId(TEMPORAL, "yours"))).isEqualTo(other);
    assertThat(policy.admits(Caller.withoutExternalId(TEMPORAL))).isEqualTo(none);
  }

  @Test
  void aDenialHoldsAgainstWhatIsAllowed() {
    TrustPolicy policy = policy(statement("Allow", "*", "{}"), statement("Deny", TEMPORAL, "{}"));

    assertThat(policy.admits(Caller.withoutExternalId(TEMPORAL))).isFalse();
    assertThat(policy.admits(Caller.withoutExternalId(TEMPORAL + "2"))).isTrue();
  }

  @Test
  void nobodyIsAdmittedWhomNothingNames() {
    assertThat(
            policy(statement("Allow", TEMPORAL, "{}"))
                .admits(Caller.withoutExternalId("arn:aws:iam::1:role/x")))
        .isFalse();
  }

  private static String statement(String effect, String principal, String condition) {
    return """
        {"Effect": "%s", "Principal": {"AWS": "%s"}, "Action": "sts:AssumeRole", "Condition": %s}"""
        .formatted(effect, principal, condition);
  }

  private static TrustPolicy policy(String... statements) {
    return new TrustPolicy(
        JsonMapper.shared().readTree("{\"Statement\": [" + String.join(",", statements) + "]}"));
  }
}
