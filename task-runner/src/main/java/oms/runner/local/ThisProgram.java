package oms.runner.local;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

/** How to start the program that runs here a second time. */
public final class ThisProgram {

  private ThisProgram() {}

  /**
   * The same JVM on the same classes.
   *
   * @param mainClass where they are plain; a single jar knows its own
   */
  public static List<String> command(String mainClass) {
    String classes = System.getProperty("java.class.path");
    boolean isProgram = !classes.contains(File.pathSeparator) && started(classes);
    return isProgram
        ? List.of(java(), "-jar", classes)
        : List.of(java(), "-cp", classes, mainClass);
  }

  /** The JVM's program. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Whether this process was started by {@code java -jar}. */
  private static boolean started(String jar) {
    return System.getProperty("sun.java.command", "").startsWith(jar);
  }
}
