package oms.devservices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A program that is run to its end. */
record Command(List<String> words) {

  static Command of(Path program, String... arguments) {
    return new Command(Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList());
  }

  boolean succeedsWithin(Duration timeout) {
    try (var process = ChildProcess.start(words)) {
      return process.succeedsWithin(timeout);
    }
  }

  void runWithin(Duration timeout) {
    try (var process = ChildProcess.start(words)) {
      if (!process.succeedsWithin(timeout)) {
        throw new DevServiceException(
            "'%s' failed: %s".formatted(String.join(" ", words), process.lastWords()));
      }
    }
  }
}
