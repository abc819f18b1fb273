package oms.devservices;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How a process of a service is started, by this JVM's {@code java}.
 *
 * @param name the process, for messages and its log; different for each process of a service
 * @param jar its executable jar
 * @param portVariable the variable that says where it listens
 * @param port where it listens, on the loopback address; a process without an API ignores it
 * @param managementPort where it serves health and metrics
 * @param environment the variables that an operator would set; those of the build do not reach it
 * @param flags options of its JVM
 * @param arguments properties, as {@code --name=value}
 * @param folder where the process works and its log is
 */
public record ServiceLaunch(
    String name,
    Path jar,
    String portVariable,
    int port,
    int managementPort,
    Map<String, String> environment,
    List<String> flags,
    List<String> arguments,
    Path folder) {

  /** Prefixes of variables which would reach through from the build into the service. */
  private static final List<String> FOREIGN =
      List.of(
          "SPRING_",
          "TEMPORAL_",
          "OMS_",
          "ORDER_",
          "BILLING_",
          "SHIPPING_",
          "SHIPMENT_",
          "CONSOLE_",
          "MANAGEMENT_",
          "ECS_",
          "JAVA_TOOL");

  /** Keeps its own copies. */
  public ServiceLaunch {
    environment = Map.copyOf(environment);
    flags = List.copyOf(flags);
    arguments = List.copyOf(arguments);
  }

  /** The one process of a service. */
  public ServiceLaunch(
      Service service,
      Path jar,
      int port,
      int managementPort,
      Map<String, String> environment,
      List<String> flags,
      List<String> arguments,
      Path folder) {
    this(
        service.word() + "-service",
        jar,
        service.portVariable(),
        port,
        managementPort,
        environment,
        flags,
        arguments,
        folder);
  }

  /** The file that its output is added to. */
  public Path log() {
    return folder.resolve(name + ".log");
  }

  /** Where its API will listen. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Where its health and metrics will be served. */
  public URI managementUrl() {
    return URI.create("http://127.0.0.1:" + managementPort);
  }

  List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return Stream.of(
            Stream.of(java.toString()),
            flags.stream(),
            Stream.of("-jar", jar.toAbsolutePath().toString()),
            arguments.stream())
        .flatMap(part -> part)
        .toList();
  }

  void applyTo(Map<String, String> child) {
    child.keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
    child.putAll(environment);
    child.put(portVariable, Integer.toString(port));
    child.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
  }
}
