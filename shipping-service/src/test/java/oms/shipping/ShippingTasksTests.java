package oms.shipping;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Clock;
import java.util.Map;
import oms.testkit.HandmadeTasks;
import oms.worker.tasks.QueueTasks;
import oms.worker.tasks.TaskSettings;
import oms.worker.tasks.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tasks that are made without Spring are those that are made with it. */
class ShippingTasksTests {

  private final WorkflowServiceStubs nobody =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget("127.0.0.1:1").build());
  private final ShippingTasks service = new ShippingTasks();

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
    assertThat(make().taskQueue()).isEqualTo("shipments").isEqualTo(service.taskQueue());
  }

  private HandmadeTasks handmade() {
    QueueTasks tasks = make();
    return new HandmadeTasks("oms.shipping", tasks.workflows(), tasks.activities());
  }

  private QueueTasks make() {
    return service.make(
        new Workshop(
            TaskSettings.of(Map.of(), service.service()),
            new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/nothing"),
            WorkflowClient.newInstance(nobody),
            new SimpleMeterRegistry(),
            Clock.systemUTC()));
  }
}
