package oms.deployment.ecs;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be so on ECS. */
enum Rule {
  HEALTH_CHECK(TaskRules::healthCheck),
  TIME_TO_DRAIN(TaskRules::timeToDrain),
  LONG_DRAIN(TaskRules::longDrain),
  SECRETS_BY_ARN(TaskRules::secretsByArn),
  NO_PLAIN_SECRETS(TaskRules::noPlainSecrets),
  READ_ONLY_ROOT(HardeningRules::readOnlyRoot),
  WRITABLE_TMP(HardeningRules::writableTmp),
  NOT_ROOT(HardeningRules::notRoot),
  NO_CAPABILITIES(HardeningRules::noCapabilities),
  INIT_PROCESS(HardeningRules::initProcess),
  SAME_IMAGE(HardeningRules::sameImage),
  ROLE_AS_COMMAND(TaskRules::roleAsCommand),
  NO_WAY_IN(NetworkRules::noWayIn),
  FEW_WAYS_OUT(NetworkRules::fewWaysOut),
  NO_PUBLIC_ADDRESS(NetworkRules::noPublicAddress),
  PRIVATE_SUBNETS(NetworkRules::privateSubnets),
  OWN_SECURITY_GROUP(NetworkRules::ownSecurityGroup),
  TWO_PRIVATE_ZONES(NetworkRules::twoPrivateZones),
  TWO_ROLES(AccessRules::twoRoles),
  TRUST_ONLY_TASKS(AccessRules::trustOnlyTasks),
  NO_WILDCARDS(AccessRules::noWildcards),
  OWN_SECRETS_ONLY(AccessRules::ownSecretsOnly),
  OWN_LOGS_ONLY(AccessRules::ownLogsOnly),
  OWN_IMAGE_ONLY(AccessRules::ownImageOnly),
  TASK_HOLDS_ITSELF_ONLY(AccessRules::taskHoldsItselfOnly),
  TWO_TO_BEGIN_WITH(CapacityRules::twoToBeginWith),
  SPOT_SHARE(CapacityRules::spotShare),
  CLUSTER_OFFERS_SPOT(CapacityRules::clusterOffersSpot),
  NEVER_ONE(ScalingRules::neverOne),
  BY_CPU(ScalingRules::byCpu),
  BY_BACKLOG_PER_TASK(ScalingRules::byBacklogPerTask),
  WAITING_ONLY_ADDS(ScalingRules::waitingOnlyAdds),
  BACKLOG_IS_MISSED(ScalingRules::backlogIsMissed),
  CIRCUIT_BREAKER(CapacityRules::circuitBreaker),
  NO_FEWER_WHILE_DEPLOYING(CapacityRules::noFewerWhileDeploying),
  ZONES_IN_BALANCE(CapacityRules::zonesInBalance),
  LOG_GROUP(ObservationRules::logGroup),
  LOGS_END(ObservationRules::logsEnd),
  LOGS_BECOME_METRICS(ObservationRules::logsBecomeMetrics),
  TAGGED(ObservationRules::tagged),
  CONTAINER_INSIGHTS(ObservationRules::containerInsights),
  DASHBOARD(ObservationRules::dashboard),
  INCIDENTS(ObservationRules::incidents),
  NOTHING_IS_LOST(ObservationRules::nothingIsLost),
  JOBS_TRUST_ONLY_TASKS(JobRules::trustOnlyTasks),
  JOBS_START_BILLING_ONLY(JobRules::startsBillingOnly),
  JOBS_ASK_FOR_NOTHING(JobRules::programAsksForNothing),
  JOBS_PASS_TWO_ROLES(JobRules::passTwoRoles),
  JOBS_RUN_OWN_FAMILIES(JobRules::runOwnFamilies),
  JOBS_WORKER_DOES_NOTHING_ELSE(JobRules::workerDoesNothingElse),
  JOBS_ENDS_ARE_TOLD(JobRules::endsAreTold),
  JOBS_NO_END_IS_LOST(JobRules::noEndIsLost),
  JOBS_FEW_WAYS_OUT(JobRules::fewWaysOut),
  JOBS_OF_BILLING(JobRules::billingRunsJobs);

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
}
