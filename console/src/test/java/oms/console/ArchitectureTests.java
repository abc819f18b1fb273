package oms.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "oms.console", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule servicesAreAskedOverHttp =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "oms.order..",
              "oms.billing..",
              "oms.shipping..",
              "oms.worker..",
              "io.temporal..",
              "java.sql..")
          .because("the console knows what the services say and nothing of how they do it");

  @ArchTest
  static final ArchRule noTangles = slices().matching("oms.console.(**)").should().beFreeOfCycles();
}
