package oms.benchmark.stack;

import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import oms.benchmark.report.Console;
import oms.benchmark.report.Machine;
import oms.devservices.PostgresServer;
import oms.devservices.TemporalServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A Temporal server and a PostgreSQL for one benchmark, ended with it. */
public final class Servers implements AutoCloseable {

  private final PostgresServer postgres = PostgresServer.start();
  private final TemporalServer temporal = TemporalServer.start();
  private final WorkflowServiceStubs stubs =
      WorkflowServiceStubs.newServiceStubs(
          WorkflowServiceStubsOptions.newBuilder().setTarget(temporal.address()).build());

  private Servers() {}

  /** Starts both, or takes those that the environment names, and prints which. */
  public static Servers start() {
    Servers servers = new Servers();
    servers.introduce();
    return servers;
  }

  /** The PostgreSQL server. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** The Temporal server. */
  public TemporalServer temporal() {
    return temporal;
  }

  /** A client of the Temporal server, in the namespace {@code default}. */
  public WorkflowClient workflows() {
    return WorkflowClient.newInstance(stubs);
  }

  /** Statements against a database, each on a connection of its own. */
  public JdbcClient database(String name) {
    var source = new PGSimpleDataSource();
    source.setUrl(postgres.jdbcUrl(name));
    source.setUser(postgres.username());
    source.setPassword(postgres.password());
    return JdbcClient.create(source);
  }

  private void introduce() {
    Console.say("Date        %s", Instant.now().truncatedTo(ChronoUnit.SECONDS));
    Console.say("Machine     %s", Machine.description());
    Console.say("Busy with   %.1f processes before the start", Machine.busyness());
    Console.say("Temporal    %s, server %s", temporal.description(), temporalVersion());
    Console.say("PostgreSQL  %s, %s", postgres.description(), postgresVersion());
  }

  private String temporalVersion() {
    var request = GetSystemInfoRequest.getDefaultInstance();
    return stubs.blockingStub().getSystemInfo(request).getServerVersion();
  }

  private String postgresVersion() {
    var version = database("postgres").sql("show server_version").query(String.class).single();
    return "version " + version;
  }

  @Override
  public void close() {
    stubs.shutdownNow();
    stubs.awaitTermination(5, TimeUnit.SECONDS);
    temporal.close();
    postgres.close();
  }
}
