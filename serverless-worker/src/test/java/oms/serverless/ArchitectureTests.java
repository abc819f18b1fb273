package oms.serverless;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "oms.serverless", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest
  static final ArchRule functionsHaveNoSpringContext =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.context..",
              "org.springframework.beans..",
              "org.springframework.boot.autoconfigure..",
              "org.springframework.web..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("org.springframework.boot.SpringApplication")
          .because("a cold start is paid for by the millisecond");

  @ArchTest
  static final ArchRule onlyTheHandlerIsSeen =
      classes()
          .that()
          .resideInAPackage("oms.serverless")
          .and()
          .doNotImplement(RequestHandler.class)
          .and()
          .areNotAssignableTo(Throwable.class)
          .and()
          .areTopLevelClasses()
          .should()
          .notBePublic()
          .because("Lambda calls one method and nobody else calls any");
}
