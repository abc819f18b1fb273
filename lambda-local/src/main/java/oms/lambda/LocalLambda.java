package oms.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * Lambda on this machine. Closing it, or the end of the JVM, kills every sandbox and removes what
 * it put into the folder for temporary files.
 */
public final class LocalLambda implements AutoCloseable {

  private final List<LocalFunction> functions = new CopyOnWriteArrayList<>();
  private final Thread atExit = new Thread(this::end, "end-lambda");
  private final Path folder;
  private final Path library;

  private LocalLambda(Path folder) {
    this.folder = folder;
    library = RuntimeInterfaceClient.libraryIn(folder);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts it, without any function. */
  public static LocalLambda start() {
    try {
      return new LocalLambda(Files.createTempDirectory("oms-lambda"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes a version of a function. Nothing of it runs until it is invoked. */
  public LocalFunction publish(FunctionConfiguration configuration) {
    Path own = directory(configuration.name() + "-" + (functions.size() + 1));
    FunctionCode code = FunctionCode.of(configuration.code(), own.resolve("task"));
    LocalFunction function =
        new LocalFunction(new SandboxLaunch(configuration, code, library, own));
    functions.add(function);
    return function;
  }

  private Path directory(String name) {
    try {
      return Files.createDirectory(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException _) {
      // The JVM ends, and the hook with it.
    }
    end();
  }

  private void end() {
    functions.forEach(LocalFunction::close);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
