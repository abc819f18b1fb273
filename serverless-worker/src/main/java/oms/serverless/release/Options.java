package oms.serverless.release;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oms.worker.versioning.UnusableVersionException;
import oms.worker.versioning.WorkerVersion;
import org.springframework.core.env.PropertyResolver;

/** What a command was told: its command line, and the environment below it. */
final class Options {

  private final Map<Option, String> given = new EnumMap<>(Option.class);
  private final PropertyResolver variables;

  private Options(PropertyResolver variables) {
    this.variables = variables;
  }

  /**
   * Reads {@code --name value}, {@code --name=value} and flags.
   *
   * @throws MisusedException for a word that the command does not know, or without its value
   */
  static Options parse(List<String> words, Set<Option> known, PropertyResolver variables) {
    var options = new Options(variables);
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      options.read(rest.next(), rest, known);
    }
    return options;
  }

  private void read(String word, Iterator<String> rest, Set<Option> known) {
    String[] parts = word.split("=", 2);
    Option option =
        Option.of(parts[0])
            .filter(known::contains)
            .orElseThrow(() -> new MisusedException("There is no " + parts[0] + " here"));
    boolean hasValue = parts.length == 2;
    if (option.isFlag()) {
      require(!hasValue, option + " takes no value");
      given.put(option, "true");
    } else {
      require(hasValue || rest.hasNext(), option + " lacks its value");
      given.put(option, hasValue ? parts[1] : rest.next());
    }
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new MisusedException(sentence);
    }
  }

  boolean has(Option option) {
    return find(option).isPresent();
  }

  Optional<String> find(Option option) {
    return said(option)
        .or(() -> option.variable().map(variables::getProperty).flatMap(Options::text));
  }

  /** What the command line says, and not the environment. */
  Optional<String> said(Option option) {
    return Optional.ofNullable(given.get(option)).flatMap(Options::text);
  }

  private static Optional<String> text(String value) {
    return Optional.of(value.strip()).filter(text -> !text.isEmpty());
  }

  String get(Option option) {
    return find(option)
        .orElseThrow(() -> new MisusedException("Say which, by " + option.howToSay()));
  }

  /** The build that the command is about. */
  WorkerVersion version() {
    String deployment = get(Option.DEPLOYMENT_NAME);
    try {
      return new WorkerVersion(deployment, get(Option.BUILD_ID));
    } catch (UnusableVersionException e) {
      throw new MisusedException(e.getMessage() + " " + e.mend());
    }
  }
}
