package oms.deployment.ecs;

import static oms.deployment.ecs.Policy.isKeptAndBrokenBy;

import java.util.List;
import java.util.Map;
import oms.deployment.cloudformation.Change;
import org.junit.jupiter.api.Test;

class JobPolicyTests {

  private static final String RIGHTS = "WorkerPolicy.Properties.PolicyDocument.Statement.";
  private static final String START =
      "ExecutionRole.Properties.Policies.0.PolicyDocument.Statement.";

  @Test
  void onlyTasksOfThisAccountHaveTheJobsRoles() {
    String trust = "Properties.AssumeRolePolicyDocument.Statement.0.";
    isKeptAndBrokenBy(
        Rule.JOBS_TRUST_ONLY_TASKS,
        set("TaskRole." + trust + "Principal", Map.of("AWS", "*")),
        remove("ExecutionRole." + trust + "Condition"));
  }

  @Test
  void ecsStartsBillingsJobsAndNothingElse() {
    isKeptAndBrokenBy(
        Rule.JOBS_START_BILLING_ONLY,
        set(START + "1.Resource", "arn:aws:ecr:eu-central-1:123456789012:repository/oms/other"),
        set(
            START + "2.Resource.+",
            "arn:aws:ssm:eu-central-1:123456789012:parameter/prod/temporal/tls-key"),
        set(START + "3.Resource", "arn:aws:logs:eu-central-1:123456789012:log-group:*"));
  }

  @Test
  void aJobsProgramMayDoNothing() {
    isKeptAndBrokenBy(
        Rule.JOBS_ASK_FOR_NOTHING,
        Change.set(
            "jobs",
            "Resources.TaskRole.Properties",
            Map.of(
                "AssumeRolePolicyDocument", trust(),
                "ManagedPolicyArns", List.of("arn:aws:iam::aws:policy/AdministratorAccess"))));
  }

  private static Map<String, Object> trust() {
    var statement =
        Map.of(
            "Effect",
            "Allow",
            "Principal",
            Map.of("Service", "ecs-tasks.amazonaws.com"),
            "Action",
            "sts:AssumeRole",
            "Condition",
            Map.of("StringEquals", Map.of("aws:SourceAccount", "123456789012")));
    return Map.of("Version", "2012-10-17", "Statement", List.of(statement));
  }

  @Test
  void aWorkerPassesTheTwoRolesOfJobsToTasksAndNoOther() {
    isKeptAndBrokenBy(
        Rule.JOBS_PASS_TWO_ROLES,
        set(RIGHTS + "3.Resource", "arn:aws:iam::123456789012:role/*"),
        set(RIGHTS + "3.Resource.+", "arn:aws:iam::123456789012:role/admin"),
        set(
            RIGHTS + "3.Condition",
            Map.of("StringEquals", Map.of("iam:PassedToService", "ec2.amazonaws.com"))),
        remove(RIGHTS + "3.Condition"));
  }

  @Test
  void aWorkerRunsItsJobsInItsClusterOnly() {
    isKeptAndBrokenBy(
        Rule.JOBS_RUN_OWN_FAMILIES,
        set(RIGHTS + "1.Resource", "*"),
        remove(RIGHTS + "1.Condition"));
  }

  @Test
  void aWorkerDoesNothingElse() {
    isKeptAndBrokenBy(
        Rule.JOBS_WORKER_DOES_NOTHING_ELSE,
        set(RIGHTS + "0.Action.+", "ecs:DeregisterTaskDefinition"),
        set(RIGHTS + "2.Resource", "arn:aws:ecs:eu-central-1:123456789012:task/other/*"),
        set(RIGHTS + "4.Resource", "*"));
  }

  @Test
  void theEndsOfJobsReachTheWorkers() {
    String pattern = "StoppedJobs.Properties.EventPattern.detail.";
    isKeptAndBrokenBy(
        Rule.JOBS_ENDS_ARE_TOLD,
        set(pattern + "lastStatus", List.of("RUNNING")),
        set(pattern + "startedBy", List.of(Map.of("prefix", "oms-"))),
        set("StoppedJobs.Properties.Targets.0.Arn", "arn:aws:sqs:::other"),
        remove("StoppedPolicy"));
  }

  @Test
  void noEndIsLost() {
    isKeptAndBrokenBy(
        Rule.JOBS_NO_END_IS_LOST,
        remove("Stopped.Properties.RedrivePolicy"),
        remove("StoppedJobs.Properties.Targets.0.DeadLetterConfig"));
  }

  @Test
  void jobsReachAwsAndTheirDatabaseOnly() {
    isKeptAndBrokenBy(
        Rule.JOBS_FEW_WAYS_OUT,
        set("Access.Properties.SecurityGroupEgress.0.ToPort", 65_535),
        remove("Access.Properties.SecurityGroupEgress.1"));
  }

  @Test
  void billingsWorkerIsToldWhatJobsHave() {
    isKeptAndBrokenBy(
        Rule.JOBS_OF_BILLING,
        Change.remove("service", "Resources.TaskRole.Properties.ManagedPolicyArns"));
  }

  private static Change set(String path, Object value) {
    return Change.set("jobs", "Resources." + path, value);
  }

  private static Change remove(String path) {
    return Change.remove("jobs", "Resources." + path);
  }
}
