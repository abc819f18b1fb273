package oms.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * How long and how much to measure.
 *
 * @param levels how many orders are in flight, one measurement each
 * @param slice how long one measurement takes, its warm-up quarter included
 * @param rounds how often each measurement is repeated
 * @param orders how many orders a benchmark places that counts orders
 * @param prices what a GB-second and a million requests of Lambda, a vCPU-hour and a GB-hour of
 *     Fargate cost in dollars, and the share that Spot saves
 * @param flags options of each service's JVM
 * @param properties settings of each service, as {@code --name=value}
 * @param services the folder with the services' executable jars
 * @param repository the folder of the whole project
 */
public record Settings(
    List<Integer> levels,
    Duration slice,
    int rounds,
    int orders,
    List<Double> prices,
    List<String> flags,
    List<String> properties,
    Path services,
    Path repository) {

  private static final int WARM_UP_SLICES = 3;

  /** Keeps its own copies. */
  public Settings {
    levels = List.copyOf(levels);
    prices = List.copyOf(prices);
    flags = List.copyOf(flags);
    properties = List.copyOf(properties);
  }

  /** How long orders are carried before anything is measured, so that what is hot is compiled. */
  public Duration warmUp() {
    return slice.multipliedBy(WARM_UP_SLICES);
  }

  /** The same with more settings of the services. */
  public Settings with(List<String> more) {
    List<String> all = Stream.concat(properties.stream(), more.stream()).toList();
    return new Settings(levels, slice, rounds, orders, prices, flags, all, services, repository);
  }

  /** Reads the properties {@code benchmark.*}, which the build sets. */
  static Settings from(Properties properties) {
    return new Settings(
        words(properties, "levels", ",").map(Integer::valueOf).toList(),
        Duration.ofSeconds(Long.parseLong(word(properties, "seconds"))),
        Integer.parseInt(word(properties, "rounds")),
        Integer.parseInt(word(properties, "orders")),
        words(properties, "prices", ",").map(Double::valueOf).toList(),
        words(properties, "jvm", " +").toList(),
        words(properties, "properties", " +").toList(),
        Path.of(word(properties, "services")),
        Path.of(word(properties, "repository")));
  }

  private static Stream<String> words(Properties properties, String name, String separator) {
    return Stream.of(word(properties, name).split(separator, -1)).filter(word -> !word.isBlank());
  }

  private static String word(Properties properties, String name) {
    String value = properties.getProperty("benchmark." + name);
    if (value == null) {
      throw new IllegalArgumentException("Property benchmark." + name + " is not set");
    }
    return value.strip();
  }
}
