package oms.deployment.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository. */
public final class Repository {

  private static final Path ROOT = Path.of(System.getProperty("oms.repository", ".."));

  private Repository() {}

  /** A file or folder, by its path from the root. */
  public static Path path(String path) {
    return ROOT.resolve(path).normalize();
  }

  /** The text of a file. */
  public static String text(String path) {
    return text(path(path));
  }

  /** The text of a file. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files under a folder whose names end in one of the given ways, in order. */
  public static List<Path> files(String folder, String... endings) {
    try (Stream<Path> files = Files.walk(path(folder))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
