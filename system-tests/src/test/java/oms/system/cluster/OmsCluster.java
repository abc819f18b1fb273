package oms.system.cluster;

import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.devservices.PostgresServer;
import oms.devservices.Service;
import oms.devservices.ServiceLaunch;
import oms.devservices.ServiceProcess;
import oms.devservices.TemporalServer;
import oms.system.client.OmsClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The three services as processes on a PostgreSQL and a Temporal server of their own. Closing it,
 * or the end of the JVM, ends all of it and removes its folder.
 */
public final class OmsCluster implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OmsCluster.class);

  private final TemporaryFolder folder = TemporaryFolder.create("oms-system");
  private final Servers servers;
  private final Map<Service, ServiceProcess> services;
  private final Map<Service, List<ServiceProcess>> workers;
  private final List<ServiceProcess> joined = new CopyOnWriteArrayList<>();
  private final Launches launches;
  private final WorkflowServiceStubs stubs;
  private final OmsClient client;
  private final Thread atExit = new Thread(this::end, "end-cluster");

  private OmsCluster(ClusterPlan plan) {
    servers = Servers.start(folder);
    launches = new Launches(servers, folder);
    services = Servers.perService(it -> new ServiceProcess(launches.api(it, plan)));
    workers = Servers.perService(it -> processes(launches.workers(it, plan)));
    stubs = servers.stubs();
    client = new OmsClient(url(Service.ORDER), url(Service.BILLING), url(Service.SHIPPING));
    Runtime.getRuntime().addShutdownHook(atExit);
    LOG.info("Cluster '{}' runs on {}", plan.name(), servers.description());
  }

  /** Starts everything and waits until all services are ready. */
  public static OmsCluster start(ClusterPlan plan) {
    OmsCluster cluster = new OmsCluster(plan);
    try {
      cluster.processes().forEach(ServiceProcess::start);
      cluster.processes().forEach(ServiceProcess::awaitReady);
      return cluster;
    } catch (RuntimeException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  /** The services' HTTP APIs. */
  public OmsClient client() {
    return client;
  }

  /** The services' databases; each statement has a connection of its own. */
  public Databases databases() {
    return servers.databases();
  }

  /** The workflows. */
  public WorkflowClient workflows() {
    return WorkflowClient.newInstance(stubs);
  }

  /** All processes of the services, those with the APIs first. */
  public List<ServiceProcess> processes() {
    return Stream.of(
            services.values().stream(),
            workers.values().stream().flatMap(List::stream),
            joined.stream())
        .flatMap(processes -> processes)
        .toList();
  }

  /** The processes that run a service's workers only. */
  public List<ServiceProcess> workers(Service service) {
    return workers.getOrDefault(service, List.of());
  }

  /** The process with a service's API. */
  public ServiceProcess service(Service service) {
    ServiceProcess process = services.get(service);
    if (process == null) {
      throw new IllegalStateException("No process of " + service);
    }
    return process;
  }

  /** What one of the services tells Prometheus. */
  public String metrics(Service service) {
    return client.text(service(service).managementUrl().resolve("/actuator/prometheus"));
  }

  /** Starts one more process of a service, which runs workers only and ends with the cluster. */
  public ServiceProcess startWorker(Service service, String name, List<String> arguments) {
    var worker = new ServiceProcess(launches.worker(service, name, arguments));
    joined.add(worker);
    worker.start();
    worker.awaitReady();
    return worker;
  }

  /** The database server, to be stopped and started again. */
  public PostgresServer postgres() {
    return servers.postgres();
  }

  /** The Temporal server, to be stopped and started again with all it knew. */
  public TemporalServer temporal() {
    return servers.temporal();
  }

  /** The last lines of every process's log. */
  public String logTails() {
    return processes().stream().map(OmsCluster::tail).collect(Collectors.joining());
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    processes().forEach(ServiceProcess::close);
    servers.close();
    client.close();
    stubs.shutdownNow();
    folder.close();
  }

  private URI url(Service service) {
    return service(service).url();
  }

  private static List<ServiceProcess> processes(List<ServiceLaunch> launches) {
    return launches.stream().map(ServiceProcess::new).toList();
  }

  private static String tail(ServiceProcess process) {
    return "---- %s%n%s%n".formatted(process.name(), process.logTail());
  }
}
