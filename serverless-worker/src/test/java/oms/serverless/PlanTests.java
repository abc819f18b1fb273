package oms.serverless;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oms.billing.BillingTasks;
import oms.order.OrderTasks;
import oms.shipping.ShippingTasks;
import oms.worker.tasks.ServiceTasks;
import oms.worker.tasks.UnusableSettingException;
import oms.worker.versioning.WorkerVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTests {

  private static final List<ServiceTasks> SERVICES =
      List.of(new OrderTasks(), new BillingTasks(), new ShippingTasks());

  private final Map<String, String> variables =
      new HashMap<>(
          Map.of(
              "TEMPORAL_TASK_QUEUE", "billing",
              "TEMPORAL_DEPLOYMENT_NAME", "oms-billing",
              "TEMPORAL_WORKER_BUILD_ID", "1.4.0"));

  @Test
  void aFunctionServesTheQueueThatItIsTold() {
    Plan plan = plan();

    assertThat(plan.queues()).extracting(it -> it.tasks().taskQueue()).containsExactly("billing");
    assertThat(plan.version()).isEqualTo(new WorkerVersion("oms-billing", "1.4.0"));
    assertThat(plan.settings().idleExit()).isEqualTo(Duration.ofSeconds(5));
    assertThat(plan.settings().databaseConnections()).isEqualTo(4);
  }

  @Test
  void theLongestActivityIsThatOfAllItsQueues() {
    variables.put("TEMPORAL_TASK_QUEUE", "shipments");
    assertThat(plan().timing().longest()).isEqualTo(Duration.ofSeconds(10));

    serve("shipments,billing");
    assertThat(plan().timing().longest()).isEqualTo(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEMPORAL_DEPLOYMENT_NAME", "TEMPORAL_WORKER_BUILD_ID"})
  void aFunctionWithoutAVersionIsRefused(String variable) {
    variables.remove(variable);
    assertThat(refusal())
        .startsWith(variable + " is not set. A function is always of one build. Set it to ");

    variables.put(variable, " ");
    assertThat(refusal()).startsWith(variable + " is not set.");
  }

  @Test
  void aVersionThatTemporalCannotUseIsRefused() {
    variables.put("TEMPORAL_DEPLOYMENT_NAME", "oms.billing");
    assertThat(refusal())
        .startsWith("TEMPORAL_DEPLOYMENT_NAME (oms.worker.deployment-name) is 'oms.billing'")
        .endsWith("such as oms/order.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "orders;billing", "orders,,billing"})
  void queuesThatThereAreNotAreRefusedAndThoseThatThereAreAreNamed(String queues) {
    variables.put("TEMPORAL_TASK_QUEUE", queues);
    assertThat(refusal())
        .isEqualTo(
            "TEMPORAL_TASK_QUEUE is '%s'. Set it to one or several of orders, billing, shipments, with commas between them.",
            queues);
  }

  @Test
  void aFunctionWithoutAQueueIsRefused() {
    variables.remove("TEMPORAL_TASK_QUEUE");
    assertThat(refusal())
        .isEqualTo(
            "TEMPORAL_TASK_QUEUE is not set. Set it to the task queues that are served, of orders, billing, shipments.");
  }

  @Test
  void severalQueuesNeedADatabaseEach() {
    serve("orders, shipments");
    variables.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/oms");
    variables.remove("OMS_ORDERS_DATASOURCE_URL");
    assertThat(refusal())
        .isEqualTo(
            "This function serves several task queues, and it is not said which database 'orders' has. Set OMS_ORDERS_DATASOURCE_URL, and _USERNAME and _PASSWORD.");
  }

  @Test
  void theDatabaseOfAQueueWinsOverThatOfTheFunctionAndOfTheService() {
    variables.put("BILLING_DB_USER", "from-the-file");
    assertThat(database())
        .extracting(DatabaseOf::url, DatabaseOf::username)
        .containsExactly("jdbc:postgresql://localhost:5432/oms_billing", "from-the-file");

    variables.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/function");
    variables.put("SPRING_DATASOURCE_USERNAME", "function");
    assertThat(database())
        .extracting(DatabaseOf::url, DatabaseOf::username)
        .containsExactly("jdbc:postgresql://db/function", "function");

    variables.put("OMS_BILLING_DATASOURCE_URL", "jdbc:postgresql://db/billing");
    variables.put("OMS_BILLING_DATASOURCE_USERNAME", "billing");
    assertThat(database())
        .extracting(DatabaseOf::url, DatabaseOf::username)
        .containsExactly("jdbc:postgresql://db/billing", "billing");
  }

  @Test
  void anIsolatedFunctionRunsOneActivityAtATime() {
    variables.put("OMS_SERVERLESS_PROFILE", "isolated");
    variables.put("OMS_SERVERLESS_SLOTS_ACTIVITY", "7");
    assertThat(plan().settings().activitySlots()).isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "OMS_SERVERLESS_IDLE_EXIT | soon | 'oms.serverless.idle-exit' (OMS_SERVERLESS_IDLEEXIT) is 'soon'",
        "OMS_SERVERLESS_IDLE_EXIT | 0s | idle-exit is PT0S, but must be above zero",
        "OMS_SERVERLESS_SLOTS_WORKFLOW | 0 | slots.workflow is 0, but must be 1 or more",
        "OMS_SERVERLESS_POLLERS_WORKFLOW | 1 | pollers.workflow is 1, but workflows in memory need a second one",
        "OMS_SERVERLESS_CACHE | -1 | cache is -1, but must be 1 or more",
        "OMS_SERVERLESS_PROFILE | lonely | is 'lonely', which cannot be taken"
      })
  void aSettingThatCannotBeTakenIsNamed(String variable, String value, String message) {
    variables.put(variable, value);
    assertThatExceptionOfType(UnusableSettingException.class)
        .isThrownBy(this::plan)
        .withMessageContaining(message);
  }

  /** With what several queues need. */
  private void serve(String queues) {
    variables.put("TEMPORAL_TASK_QUEUE", queues);
    List.of("ORDERS", "BILLING", "SHIPMENTS")
        .forEach(
            queue ->
                variables.put("OMS_" + queue + "_DATASOURCE_URL", "jdbc:postgresql://db/" + queue));
  }

  private DatabaseOf database() {
    return plan().queues().getFirst().database();
  }

  private String refusal() {
    return String.valueOf(
        assertThatExceptionOfType(FunctionRefusedException.class)
            .isThrownBy(this::plan)
            .actual()
            .getMessage());
  }

  private Plan plan() {
    return Plan.of(variables, SERVICES);
  }
}
