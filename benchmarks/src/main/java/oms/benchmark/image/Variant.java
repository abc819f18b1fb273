package oms.benchmark.image;

import java.util.List;
import java.util.Locale;
import oms.devservices.Service;

/** What is compared: the same image before and after its JVM has learned. */
enum Variant {
  /** Nothing was learned. */
  PLAIN("without cache", List.of("--target", "service"), ""),

  /** Its JVM refuses to start without its cache, so that it cannot be measured without. */
  TRAINED("with AOT cache", List.of(), "-XX:AOTMode=on");

  private final String title;
  private final List<String> target;
  private final String options;

  Variant(String title, List<String> target, String options) {
    this.title = title;
    this.target = target;
    this.options = options;
  }

  String title() {
    return title;
  }

  /** The arguments of {@code docker build} that make it. */
  List<String> target() {
    return target;
  }

  /** Further options of its JVM. */
  String options() {
    return options;
  }

  String image(Service service) {
    return "oms-benchmark/%s-service:%s".formatted(service.word(), name().toLowerCase(Locale.ROOT));
  }
}
