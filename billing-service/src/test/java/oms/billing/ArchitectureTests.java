package oms.billing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.temporal.spring.boot.ActivityImpl;
import oms.contracts.billing.BillingActivities;
import oms.testkit.ServiceRules;
import oms.testkit.WorkflowRules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "oms.billing", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest static final ArchTests service = ArchTests.in(ServiceRules.class);
  @ArchTest static final ArchTests workflows = ArchTests.in(WorkflowRules.class);

  @ArchTest
  static final ArchRule roomsAreStacked =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("web")
          .definedBy("oms.billing.web..")
          .layer("payment")
          .definedBy("oms.billing.payment..")
          .layer("ledger")
          .definedBy("oms.billing.ledger..")
          .layer("fraud")
          .definedBy("oms.billing.fraud..")
          .layer("pricing")
          .definedBy("oms.billing.pricing..")
          .layer("settlement")
          .definedBy("oms.billing.settlement..")
          .layer("statement")
          .definedBy("oms.billing.statement..")
          .whereLayer("web")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("payment")
          .mayOnlyBeAccessedByLayers("web")
          .whereLayer("ledger")
          .mayOnlyBeAccessedByLayers("payment")
          .whereLayer("fraud")
          .mayOnlyBeAccessedByLayers("payment", "web")
          .whereLayer("pricing")
          .mayOnlyBeAccessedByLayers("payment", "web")
          .whereLayer("settlement")
          .mayOnlyBeAccessedByLayers("web")
          .whereLayer("statement")
          .mayOnlyBeAccessedByLayers("web")
          .because("money takes one way: from the API or the activity through payment");

  @ArchTest
  static final ArchRule whoShowsTheLedgerDoesNotWriteIt =
      noClasses()
          .that()
          .resideInAPackage("oms.billing.statement..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "oms.billing.ledger..", "oms.billing.payment..", "oms.billing.fraud.."))
          .because("people look at charges in other ways than money moves");

  @ArchTest
  static final ArchRule pricingIsPure =
      noClasses()
          .that()
          .resideInAPackage("oms.billing.pricing..")
          .and()
          .haveSimpleNameNotStartingWith("Jdbc")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.springframework.jdbc..", "java.sql..", "java.time..", "io.temporal.."))
          .because("what goods cost must not depend on when and where it is asked");

  @ArchTest
  static final ArchRule theGatewayIsCalledInOnePlace =
      classes()
          .that()
          .haveSimpleName("PaymentGateway")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAPackage("oms.billing.payment..")
          .because("money moves only after the ledger was written");

  @ArchTest
  static final ArchRule implementationsStayHidden =
      classes()
          .that()
          .areAnnotatedWith(ActivityImpl.class)
          .or()
          .areAnnotatedWith(RestController.class)
          .should()
          .bePackagePrivate()
          .because("callers know the contract only");

  @ArchTest
  static final ArchRule activitiesAreOfTheContract =
      classes()
          .that()
          .areAnnotatedWith(ActivityImpl.class)
          .should()
          .implement(BillingActivities.class)
          .because("the words that services share live in one place");

  @ArchTest
  static final ArchRule onlyWebSpeaksHttp =
      noClasses()
          .that()
          .resideOutsideOfPackage("oms.billing.web..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("org.springframework.web..", "jakarta.servlet.."))
          .because("a charge is the same whoever asks for it");
}
