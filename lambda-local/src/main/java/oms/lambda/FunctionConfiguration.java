package oms.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What a published version of a function is.
 *
 * @param name the function's name
 * @param version the number of the version, part of the ARN that its handler sees
 * @param handler class and method, as {@code package.Class::method}
 * @param code the folder that is the task root, or the zip of it
 * @param packaging how the code comes to the JVM
 * @param memoryMegabytes the memory that is paid for; the heap gets 85 % of it
 * @param timeout how long an invocation may take, 15 minutes at most
 * @param reservedConcurrency how many invocations may run at once
 * @param keepAlive how long an idle sandbox waits for its next invocation
 * @param environment the variables that the function is given
 */
public record FunctionConfiguration(
    String name,
    String version,
    String handler,
    Path code,
    PackageType packaging,
    int memoryMegabytes,
    Duration timeout,
    int reservedConcurrency,
    Duration keepAlive,
    Map<String, String> environment) {

  private static final int LEAST_MEMORY = 128;
  private static final int MOST_MEMORY = 10_240;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final double HEAP_SHARE = 0.85;

  /** Checks what Lambda checks, and keeps its own copies. */
  public FunctionConfiguration {
    require(
        memoryMegabytes >= LEAST_MEMORY && memoryMegabytes <= MOST_MEMORY,
        "memoryMegabytes is %d: give a function 128 to 10240 MB".formatted(memoryMegabytes));
    require(
        timeout.isPositive() && timeout.compareTo(LONGEST) <= 0,
        "timeout is %s: give an invocation more than nothing and 15 minutes at most"
            .formatted(timeout));
    require(
        reservedConcurrency > 0,
        "reservedConcurrency is %d: let at least 1 invocation run".formatted(reservedConcurrency));
    require(
        handler.contains("::"),
        "handler is '%s': write it as package.Class::method".formatted(handler));
    environment = Map.copyOf(environment);
  }

  /** The name that the invoked handler sees itself under. */
  public String arn() {
    return "arn:aws:lambda:local:000000000000:function:" + name + ":" + version;
  }

  int heapMegabytes() {
    return (int) (memoryMegabytes * HEAP_SHARE);
  }

  private static void require(boolean met, String otherwise) {
    if (!met) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
