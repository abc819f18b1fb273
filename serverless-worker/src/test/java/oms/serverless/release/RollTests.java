package oms.serverless.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import io.temporal.common.VersioningBehavior;
import io.temporal.common.WorkerDeploymentVersion;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import io.temporal.worker.WorkerDeploymentOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import oms.devservices.TemporalServer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Traffic moves on a real server, between builds whose workers run by themselves: it knows builds,
 * and does not know what to invoke for one. The steps are those of one rollout, in their order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RollTests {

  private static final String DEPLOYMENT = "oms-rolled";

  private final List<WorkerFactory> workers = new ArrayList<>();
  private @Nullable TemporalServer server;
  private @Nullable WorkflowServiceStubs stubs;
  private @Nullable WorkflowClient client;

  /** Says which build it ran on. */
  @WorkflowInterface
  public interface WhichBuild {
    @WorkflowMethod
    String tell();
  }

  /** Of the first build. */
  public static final class First implements WhichBuild {
    @Override
    public String tell() {
      return "b1";
    }
  }

  /** Of the second build. */
  public static final class Second implements WhichBuild {
    @Override
    public String tell() {
      return "b2";
    }
  }

  /** The in-memory server knows no builds; with {@code CI=true} its absence is a failure. */
  @BeforeAll
  void twoBuildsPoll() {
    server = TemporalServer.start();
    assumeThat(server.isReal())
        .as("builds need a real Temporal server: put a temporal CLI on the PATH")
        .isTrue();
    stubs =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(server.address()).build());
    client = WorkflowClient.newInstance(stubs);
    poll("b1", First.class);
    poll("b2", Second.class);
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> run("status").said(), said -> said.contains("b1") && said.contains("b2"));
  }

  private void poll(String buildId, Class<? extends WhichBuild> implementation) {
    var factory = WorkerFactory.newInstance(client());
    var options =
        WorkerDeploymentOptions.newBuilder()
            .setUseVersioning(true)
            .setVersion(new WorkerDeploymentVersion(DEPLOYMENT, buildId))
            .setDefaultVersioningBehavior(VersioningBehavior.PINNED)
            .build();
    factory
        .newWorker("rolled", WorkerOptions.newBuilder().setDeploymentOptions(options).build())
        .registerWorkflowImplementationTypes(implementation);
    factory.start();
    workers.add(factory);
  }

  @AfterAll
  void end() {
    workers.forEach(WorkerFactory::shutdownNow);
    if (stubs != null) {
      stubs.shutdownNow();
    }
    if (server != null) {
      server.close();
    }
  }

  @Test
  @Order(1)
  void aBuildIsPromoted() {
    assertThat(run("status").said()).contains("no build is current");

    assertThat(promoted("b1"))
        .isEqualTo(
            "oms-rolled: build b1 is current, unversioned workers get nothing new any longer");

    assertThat(newOnesRunOn()).isEqualTo("b1");
  }

  @Test
  @Order(2)
  void aPromotionCanBeRepeated() {
    assertThat(promoted("b1")).contains("b1 is current already");
  }

  @Test
  @Order(3)
  void aBuildThatNobodyKnowsIsRefusedAndNotMade() {
    Run run = run("promote", "--build-id", "b9");

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("There is no build 'b9'", "b1", "b2");
    assertThat(run("status").said()).contains("build b1 is current").doesNotContain("b9");
  }

  @Test
  @Order(4)
  void aShareIsGivenAndTakenBack() {
    assertThat(run("promote", "--build-id", "b2", "--percentage", "25").said())
        .contains("build b2 has 25");
    assertThat(run("status").said()).contains("b2 ramping at 25");

    assertThat(run("rollback").said()).contains("build b2 gets nothing new any longer, b1");

    assertThat(run("status").said()).contains("build b1 is current").doesNotContain("ramping");
  }

  @Test
  @Order(5)
  void theNextBuildTakesOverAndTheOneBeforeComesBack() {
    assertThat(promoted("b2")).contains("b1 was. Back: rollback --build-id b1");
    assertThat(newOnesRunOn()).isEqualTo("b2");

    assertThat(run("rollback").said()).contains("build b1 is current, b2 was");

    assertThat(newOnesRunOn()).isEqualTo("b1");
  }

  @Test
  @Order(6)
  void aBuildThatRunsByItselfIsNotOneThatIsInvoked() {
    Run run = run("verify", "--build-id", "b1");

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).startsWith("Nothing is invoked for build 'b1'");
  }

  /** The day that this fails, the server has learnt it: then ask more of it here. */
  @Test
  @Order(7)
  void whatTheServerDoesNotKnowIsSaidSo() {
    Run run = run("register", "--build-id", "b3", "--dev", "--function-arn", Registered.FUNCTION);

    assertThat(run.code()).isEqualTo(Release.REFUSED);
    assertThat(run.complained()).contains("knows no compute configurations", "server 1.31");
  }

  /** The server knows the division that they are in, and has none. */
  @Test
  @Order(8)
  void theControllersOfBuildsAreAskedFor() {
    Run run = run("controllers");

    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    assertThat(run.said()).startsWith("Temporal invokes nothing for 'oms-rolled'");
  }

  private String promoted(String buildId) {
    Run run = run("promote", "--build-id", buildId);
    assertThat(run.code()).as(run.complained()).isEqualTo(Release.DONE);
    return run.said();
  }

  private Run run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, "--deployment-name", DEPLOYMENT));
    words.addAll(List.of(more));
    return Run.at(Objects.requireNonNull(server).address(), words.toArray(String[]::new));
  }

  private String newOnesRunOn() {
    var options = WorkflowOptions.newBuilder().setTaskQueue("rolled").build();
    return client().newWorkflowStub(WhichBuild.class, options).tell();
  }

  private WorkflowClient client() {
    return Objects.requireNonNull(client);
  }
}
