package oms.system.cluster;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How one service is started.
 *
 * @param service which one
 * @param port where it listens
 * @param environment the variables that an operator would set
 * @param arguments what the plan sets besides
 * @param folder where it runs, and where its output goes
 */
record Launch(
    Service service,
    int port,
    Map<String, String> environment,
    List<String> arguments,
    Path folder) {

  /** Three of these run beside two servers on two cores: small heap, one collector thread, C1. */
  private static final List<String> FLAGS =
      List.of(
          "-Xmx256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  /** Prefixes of variables which would reach through from the build into the services. */
  private static final List<String> FOREIGN =
      List.of(
          "SPRING_",
          "TEMPORAL_",
          "OMS_",
          "ORDER_",
          "BILLING_",
          "SHIPPING_",
          "SHIPMENT_",
          "JAVA_TOOL");

  String name() {
    return service.word() + "-service";
  }

  Path log() {
    return folder.resolve(name() + ".log");
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  List<String> command() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path jar = Path.of(System.getProperty("oms.system.services"), service.jar());
    return Stream.of(
            Stream.of(java.toString()),
            FLAGS.stream(),
            Stream.of("-Djava.io.tmpdir=" + folder),
            Stream.of("-jar", jar.toAbsolutePath().toString()),
            arguments.stream())
        .flatMap(part -> part)
        .toList();
  }

  void applyTo(Map<String, String> child) {
    child.keySet().removeIf(name -> FOREIGN.stream().anyMatch(name::startsWith));
    child.putAll(environment);
  }
}
