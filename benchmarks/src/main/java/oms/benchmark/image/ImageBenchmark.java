package oms.benchmark.image;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import oms.benchmark.Settings;
import oms.benchmark.report.Console;
import oms.benchmark.report.Median;
import oms.benchmark.report.Table;
import oms.benchmark.stack.Servers;
import oms.benchmark.startup.ProcessMemory;
import oms.benchmark.startup.Start;
import oms.devservices.Service;

/** How large each image is and how long its container takes until it is ready, by turns. */
public final class ImageBenchmark {

  private static final int STARTS = 5;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MEBIBYTE = 1 << 20;

  private final Docker docker;
  private final Servers servers;

  private ImageBenchmark(Docker docker, Servers servers) {
    this.docker = docker;
    this.servers = servers;
  }

  /** Builds the images, measures and prints. */
  public static boolean run(Settings settings) {
    Table table =
        new Table("image", "", "MiB", "starts", "ready s, median", "best", "worst", "RSS MiB");
    var docker = new Docker(settings.repository());
    try (var servers = Servers.start()) {
      Console.say("Docker      version %s", docker.run("version", "--format={{.Server.Version}}"));
      for (Service service : Service.values()) {
        new ImageBenchmark(docker, servers).measure(table, service);
      }
    }
    Console.print(table);
    return true;
  }

  private void measure(Table table, Service service) {
    Map<Variant, List<Start>> starts = new EnumMap<>(Variant.class);
    for (Variant variant : Variant.values()) {
      build(service, variant);
      starts.put(variant, new ArrayList<>());
    }
    start(service, Variant.PLAIN); // Creates the tables.
    for (int number = 1; number <= STARTS; number++) {
      starts.forEach((variant, its) -> its.add(start(service, variant)));
    }
    starts.forEach((variant, its) -> add(table, service, variant, its));
  }

  private void build(Service service, Variant variant) {
    Console.progress("%s-service: building the image %s", service.word(), variant.title());
    List<String> words = new ArrayList<>(List.of("build", "--quiet", "."));
    words.addAll(List.of("--build-arg", "SERVICE=" + service.word()));
    words.addAll(List.of("--tag", variant.image(service)));
    words.addAll(variant.target());
    docker.run(words.toArray(String[]::new));
  }

  private Start start(Service service, Variant variant) {
    long before = System.nanoTime();
    try (var container = ImageContainer.start(docker, servers, service, variant)) {
      container.awaitReady();
      double seconds = (System.nanoTime() - before) / NANOS_PER_SECOND;
      Console.progress("%s-service %s: %.2f s", service.word(), variant.title(), seconds);
      return new Start(seconds, ProcessMemory.of(container.pid()));
    }
  }

  private void add(Table table, Service service, Variant variant, List<Start> starts) {
    table.row(
        service.word(),
        variant.title(),
        size(variant.image(service)),
        starts.size(),
        median(starts, Start::seconds),
        starts.stream().mapToDouble(Start::seconds).min().orElse(Double.NaN),
        starts.stream().mapToDouble(Start::seconds).max().orElse(Double.NaN),
        median(starts, start -> start.memory().resident()));
  }

  private double size(String image) {
    return Long.parseLong(docker.run("image", "inspect", "--format={{.Size}}", image)) / MEBIBYTE;
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
    return Median.of(starts.stream().map(figure::applyAsDouble).toList());
  }
}
