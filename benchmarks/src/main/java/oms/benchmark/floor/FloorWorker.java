package oms.benchmark.floor;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerFactoryOptions;
import io.temporal.worker.WorkerOptions;
import io.temporal.worker.tuning.PollerBehaviorAutoscaling;
import java.io.IOException;

/**
 * One of the floor's three worker processes, with the worker options of the services. It ends when
 * its standard input does, so that none outlives its driver.
 */
public final class FloorWorker {

  /** The numbers of the worker starter. */
  private static final PollerBehaviorAutoscaling POLLERS = new PollerBehaviorAutoscaling(1, 20, 5);

  private FloorWorker() {}

  /** Takes the service it stands for, {@code order} for example, and the address of Temporal. */
  public static void main(String[] arguments) throws IOException {
    WorkerFactory factory =
        WorkerFactory.newInstance(
            WorkflowClient.newInstance(stubs(arguments[1])),
            WorkerFactoryOptions.newBuilder().setUsingVirtualWorkflowThreads(true).build());
    register(factory, arguments[0]);
    factory.start();
    System.out.println(Bell.READY);
    while (System.in.read() >= 0) {
      // The driver says nothing; it only ends.
    }
    System.exit(0);
  }

  private static WorkflowServiceStubs stubs(String address) {
    return WorkflowServiceStubs.newServiceStubs(
        WorkflowServiceStubsOptions.newBuilder().setTarget(address).build());
  }

  private static void register(WorkerFactory factory, String service) {
    switch (service) {
      case "order" -> {
        Worker orders = factory.newWorker(FloorQueues.ORDERS, options());
        orders.registerWorkflowImplementationTypes(FloorOrder.class);
        orders.registerActivitiesImplementations(new TellingSteps());
      }
      case "billing" ->
          factory
              .newWorker(FloorQueues.BILLING, options())
              .registerActivitiesImplementations(new FloorBilling());
      case "shipping" -> {
        Worker shipments = factory.newWorker(FloorQueues.SHIPMENTS, options());
        shipments.registerWorkflowImplementationTypes(FloorShipment.class);
        shipments.registerActivitiesImplementations(new TellingSteps());
      }
      default -> throw new IllegalArgumentException("No service is called " + service);
    }
  }

  private static WorkerOptions options() {
    return WorkerOptions.newBuilder()
        .setWorkflowTaskPollersBehavior(POLLERS)
        .setActivityTaskPollersBehavior(POLLERS)
        .setUsingVirtualThreads(true)
        .build();
  }
}
