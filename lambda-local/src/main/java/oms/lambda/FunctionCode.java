package oms.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The code of a function, where its sandboxes see it.
 *
 * @param root the folder that is their {@code LAMBDA_TASK_ROOT}
 */
record FunctionCode(Path root) {

  /** Takes a folder as it is, and unpacks a zip into a new folder. */
  static FunctionCode of(Path code, Path unpacked) {
    if (Files.isDirectory(code)) {
      return new FunctionCode(code.toAbsolutePath());
    }
    if (!Files.isRegularFile(code)) {
      throw new IllegalArgumentException(
          "code is '%s', where nothing is: build the function's zip first".formatted(code));
    }
    try (ZipFile zip = new ZipFile(code.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        unpack(zip, entry, unpacked);
      }
      return new FunctionCode(unpacked.toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException("code has an entry outside of it: " + entry.getName());
    }
    Files.createDirectories(file.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, file);
    }
  }

  /** What a container image has on its class path: all jars under {@code lib/}, by name. */
  List<Path> jars() {
    Path lib = root.resolve("lib");
    if (!Files.isDirectory(lib)) {
      return List.of(root);
    }
    try (Stream<Path> files = Files.list(lib)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
