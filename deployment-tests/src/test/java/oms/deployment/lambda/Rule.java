package oms.deployment.lambda;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be so on Lambda. */
enum Rule {
  JAVA_25(FunctionRules::java25),
  TIME_TO_WORK(FunctionRules::timeToWork),
  RESERVED_CONCURRENCY(FunctionRules::reservedConcurrency),
  TOLD_WHO_IT_IS(FunctionRules::toldWhoItIs),
  SECRETS_BY_REFERENCE(FunctionRules::secretsByReference),
  OWN_KEY(FunctionRules::ownKey),
  OWN_LOG(FunctionRules::ownLog),
  LOG_ENDS(FunctionRules::logEnds),
  FAILURES_ARE_NOTICED(FunctionRules::failuresAreNoticed),
  PRIVATE_NETWORK(NetworkRules::privateNetwork),
  FEW_WAYS_OUT(NetworkRules::fewWaysOut),
  NO_RETRIES(VersionRules::noRetries),
  ONE_VERSION_IS_ONE_BUILD(VersionRules::oneVersionIsOneBuild),
  VERSIONS_STAY(VersionRules::versionsStay),
  ALIAS_FOR_PEOPLE(VersionRules::aliasForPeople),
  TRUST_ONLY_LAMBDA(AccessRules::trustOnlyLambda),
  TRUST_ONLY_WITH_EXTERNAL_ID(AccessRules::trustOnlyWithExternalId),
  SESSIONS_OF_AN_HOUR(AccessRules::sessionsOfAnHour),
  INVOKES_VERSIONS_ONLY(AccessRules::invokesVersionsOnly),
  NO_WILDCARDS(AccessRules::noWildcards),
  WRITES_ITS_LOG_ONLY(AccessRules::writesItsLogOnly),
  READS_ITS_VARIABLES_ONLY(AccessRules::readsItsVariablesOnly),
  CODE_HAS_NO_NETWORK_RIGHTS(AccessRules::codeHasNoNetworkRights);

  private final Function<Stacks, Stream<String>> violations;

  Rule(Function<Stacks, Stream<String>> violations) {
    this.violations = violations;
  }

  List<String> violations(Stacks stacks) {
    return violations.apply(stacks).toList();
  }

  static Set<Rule> brokenBy(Stacks stacks) {
    return EnumSet.allOf(Rule.class).stream()
        .filter(it -> !it.violations(stacks).isEmpty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
  }

  /** The functions of stacks of a template for which something does not hold. */
  static Stream<String> unless(
      Stacks stacks, String template, Function<Stack, Boolean> holds, String problem) {
    return stacks
        .of(template)
        .filter(it -> !holds.apply(it))
        .map(it -> it.function() + " " + problem);
  }
}
