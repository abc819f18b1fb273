package oms.worker;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfiguration;

@AnalyzeClasses(packages = "oms.worker", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule autoConfigurationsAreFoundByName =
      classes()
          .that()
          .areAnnotatedWith(AutoConfiguration.class)
          .should()
          .bePublic()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .andShould()
          .resideInAPackage("oms.worker.autoconfigure")
          .because("Boot makes them by name and nobody extends them");

  @ArchTest
  static final ArchRule nobodyKnowsHowTheyArePutTogether =
      noClasses()
          .that()
          .resideOutsideOfPackage("oms.worker.autoconfigure")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("oms.worker.autoconfigure")
          .because("a mechanism must work without Spring Boot's wiring");

  @ArchTest
  static final ArchRule theStarterKnowsNoService =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "oms.contracts..", "oms.order..", "oms.billing..", "oms.shipping..")
                  .and(not(resideInAPackage("oms.contracts.simulation.."))))
          .because("what all services share is about none of them");

  @ArchTest
  static final ArchRule dependenciesAreGivenToConstructors =
      noFields()
          .should()
          .beAnnotatedWith(Autowired.class)
          .because("an object that exists is complete");

  @ArchTest
  static final ArchRule noTangles =
      slices()
          .matching("oms.worker.(*)..")
          .should()
          .beFreeOfCycles()
          .because("each mechanism can be read on its own");
}
