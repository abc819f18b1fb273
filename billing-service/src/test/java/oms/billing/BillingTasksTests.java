package oms.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Clock;
import java.util.Map;
import oms.testkit.HandmadeTasks;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.TaskSettings;
import oms.worker.tasks.UnusableSettingException;
import oms.worker.tasks.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tasks that are made without Spring are those that are made with it. */
class BillingTasksTests {

  private final WorkflowServiceStubs nobody =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:1").build());
  private final BillingTasks service = new BillingTasks();

  @AfterEach
  void end() {
    nobody.shutdownNow();
  }

  @Test
  void theyAreThoseThatSpringFinds() {
    handmade().areThoseThatSpringFinds();
  }

  @Test
  void theyHaveTheTransactionsThatTheyDeclare() {
    handmade().haveTheTransactionsThatTheyDeclare();
  }

  @Test
  void theyAreForTheQueueOfTheService() {
    assertThat(make(Map.of()).taskQueue()).isEqualTo("billing").isEqualTo(service.taskQueue());
  }

  @Test
  void aGatewayThatIsNotThereIsRefused() {
    assertThatExceptionOfType(UnusableSettingException.class)
        .isThrownBy(() -> make(Map.of("OMS_BILLING_GATEWAY", "acme")))
        .withMessage(
            "'oms.billing.gateway' is 'acme', but the only payment gateway here is 'simulated'");
  }

  private HandmadeTasks handmade() {
    QueueTasks tasks = make(Map.of());
    return new HandmadeTasks("oms.billing", tasks.workflows(), tasks.activities());
  }

  private QueueTasks make(Map<String, String> variables) {
    return service.make(
        new Workshop(
            TaskSettings.of(variables, service.service()),
            new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nothing"),
            WorkflowClient.newInstance(nobody),
            new SimpleMeterRegistry(),
            Clock.systemUTC()));
  }
}
