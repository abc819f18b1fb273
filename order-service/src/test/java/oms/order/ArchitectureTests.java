package oms.order;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import oms.testkit.ServiceRules;
import oms.testkit.WorkflowRules;

@AnalyzeClasses(packages = "oms.order", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

  @ArchTest static final ArchTests service = ArchTests.in(ServiceRules.class);
  @ArchTest static final ArchTests workflows = ArchTests.in(WorkflowRules.class);
}
