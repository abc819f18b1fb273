package oms.lambda;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/** AWS's own program that runs a handler, as it is in every Java runtime of Lambda. */
final class RuntimeInterfaceClient {

  static final String MAIN_CLASS = AWSLambda.class.getName();

  /** Without it every sandbox unpacks the library to one and the same file, over the others'. */
  static final String LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  private static final String LIBRARY =
      "/jni/libaws-lambda-jni.linux-%s.so"
          .formatted(System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64");

  private RuntimeInterfaceClient() {}

  /** The jars that it consists of. */
  static List<Path> classPath() {
    return Stream.of(
            AWSLambda.class,
            LambdaRuntime.class,
            PojoSerializer.class,
            SdkInternalThreadLocal.class)
        .map(RuntimeInterfaceClient::jarOf)
        .toList();
  }

  /** Unpacks the part that is not Java. */
  static Path libraryIn(Path folder) {
    Path library = folder.resolve("runtime-interface-client.so");
    try (InputStream packed = AWSLambda.class.getResourceAsStream(LIBRARY)) {
      if (packed == null) {
        throw new IllegalStateException("There is no " + LIBRARY + ": sandboxes run on Linux only");
      }
      Files.copy(packed, library);
      return library;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path jarOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
