package oms.benchmark.report;

import java.io.PrintStream;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Where a benchmark says what it does and what it found. */
public final class Console {

  private static final PrintStream OUT = System.out;

  private Console() {}

  /** Says what goes on, with the time. */
  public static void progress(String format, Object... arguments) {
    OUT.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text(format, arguments));
  }

  /** Prints a line of the result. */
  public static void say(String format, Object... arguments) {
    OUT.println(text(format, arguments));
  }

  /** Prints a table of the result between empty lines. */
  public static void print(Table table) {
    OUT.println();
    OUT.println(table);
    OUT.println();
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
