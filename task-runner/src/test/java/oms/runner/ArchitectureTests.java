package oms.runner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "oms.runner", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule noTangles =
      slices()
          .matching("oms.runner.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that can be read alone can be changed alone");

  @ArchTest
  static final ArchRule awsIsKnownInOneRoom =
      noClasses()
          .that()
          .resideInAnyPackage(
              "oms.runner.job..", "oms.runner.pool..", "oms.runner.launch..", "oms.runner.local..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("software.amazon..")
          .because("who wants a job run need not have AWS on the class path");
}
