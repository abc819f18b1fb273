package oms.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.temporal.spring.boot.WorkflowImpl;
import io.temporal.workflow.WorkflowVersioningBehavior;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** What workflow code may do. */
public final class WorkflowRules {

  private static final String WORKFLOW = "..workflow..";

  private WorkflowRules() {}

  @ArchTest
  static final ArchRule workflowsReplay =
      noClasses()
          .that()
          .resideInAPackage(WORKFLOW)
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(UUID.class, "randomUUID")
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              Clock.class, Random.class, SecureRandom.class, LoggerFactory.class, Thread.class)
          .because("replay must take the same path on another day and another machine");

  @ArchTest
  static final ArchRule workflowsReachTheWorldThroughActivities =
      noClasses()
          .that()
          .resideInAPackage(WORKFLOW)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "java.sql..", "java.net..", "java.util.concurrent..")
          .because("what is not in the history cannot be replayed");

  @ArchTest
  static final ArchRule workflowsArePublicAndFinal =
      classes()
          .that()
          .areAnnotatedWith(WorkflowImpl.class)
          .should()
          .bePublic()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .because("a hidden class with @WorkflowInit registers and then fails every task");

  @ArchTest
  static final ArchRule workflowsLeaveMovingBetweenBuildsToTheirWorker =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(WorkflowImpl.class)
          .should()
          .beAnnotatedWith(WorkflowVersioningBehavior.class)
          .because("a worker without a version says it too, and then the server refuses its tasks");

  @ArchTest
  static final ArchRule workflowsStayUnknown =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Tasks")
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(WorkflowImpl.class)
          .because(
              "callers know the contract only, and what is made by hand is named in one place");
}
