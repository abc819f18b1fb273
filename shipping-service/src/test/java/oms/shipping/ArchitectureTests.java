package oms.shipping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.temporal.spring.boot.WorkflowImpl;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import org.slf4j.LoggerFactory;

@AnalyzeClasses(packages = "oms.shipping", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule workflowsReplay =
      noClasses()
          .that()
          .resideInAPackage("..workflow..")
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
          .callMethod(Thread.class, "sleep", long.class)
          .orShould()
          .dependOnClassesThat()
          .belongToAnyOf(
              Clock.class, Random.class, SecureRandom.class, LoggerFactory.class, Thread.class)
          .because("replay must take the same path on another day and another machine");

  @ArchTest
  static final ArchRule workflowsAreNoBeans =
      noClasses()
          .that()
          .resideInAPackage("..workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "java.sql..", "java.net..", "java.util.concurrent..")
          .because("a workflow reaches the world through activities only");

  @ArchTest
  static final ArchRule workflowsAreFinal =
      classes()
          .that()
          .areAnnotatedWith(WorkflowImpl.class)
          .should()
          .bePublic()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .because("a hidden class with @WorkflowInit fails every workflow task");

  @ArchTest
  static final ArchRule implementationsStayHidden =
      noClasses()
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith(WorkflowImpl.class)
          .because("callers know the contract only");

  @ArchTest
  static final ArchRule nobodyKnowsTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..web..")
          .because("data flows from the web inwards");

  @ArchTest
  static final ArchRule otherServicesAreReachedByContract =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("oms.billing..", "oms.order..")
          .because("services share words, not code");

  @ArchTest
  static final ArchRule noTangles =
      slices().matching("oms.shipping.(*)..").should().beFreeOfCycles();
}
