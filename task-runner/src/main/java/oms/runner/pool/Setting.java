package oms.runner.pool;

/**
 * A variable, written {@code NAME=value}: as a key of a map its name would lose its underscores.
 *
 * @param name of the variable
 * @param value of it, or the ARN that it comes from
 */
public record Setting(String name, String value) {

  /** Reads the written form. */
  public static Setting of(String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new IllegalArgumentException("'" + text + "' is no variable: write NAME=value");
    }
    return new Setting(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }
}
