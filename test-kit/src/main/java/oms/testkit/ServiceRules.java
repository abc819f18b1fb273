package oms.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.temporal.spring.boot.ActivityImpl;

/** Who may depend on whom inside a service. */
public final class ServiceRules {

  private ServiceRules() {}

  @ArchTest
  static final ArchRule noTangles =
      slices()
          .matching("oms.*.(*)..")
          .should()
          .beFreeOfCycles()
          .because("a room that can be read alone can be changed alone");

  @ArchTest
  static final ArchRule nobodyKnowsTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackage("..web..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..web..")
          .because("requests flow from the web inwards");

  @ArchTest
  static final ArchRule storesDoNotKnowTemporalsClient =
      noClasses()
          .that()
          .resideInAnyPackage("..ledger..", "..inventory..", "..pricing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.temporal.client..", "io.temporal.workflow..")
          .because("rows are the same whoever writes them");

  @ArchTest
  static final ArchRule activitiesStayHidden =
      classes()
          .that()
          .areAnnotatedWith(ActivityImpl.class)
          .should()
          .bePackagePrivate()
          .because("callers know the contract only");

  @ArchTest static final ArchRule ordersAreOnTheirOwn = onItsOwn("order", "billing", "shipping");

  @ArchTest static final ArchRule billingIsOnItsOwn = onItsOwn("billing", "order", "shipping");

  @ArchTest static final ArchRule shippingIsOnItsOwn = onItsOwn("shipping", "order", "billing");

  private static ArchRule onItsOwn(String service, String other, String another) {
    return noClasses()
        .that()
        .resideInAPackage("oms." + service + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("oms." + other + "..", "oms." + another + "..")
        .because("services share words, not code")
        .allowEmptyShould(true);
  }
}
