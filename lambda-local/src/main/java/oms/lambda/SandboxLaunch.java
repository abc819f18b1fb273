package oms.lambda;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the sandboxes of a function are started: as Lambda's own Java runtime starts its JVM, with a
 * heap of 85 % of the memory, one collector thread and the C1 compiler.
 *
 * @param configuration the function
 * @param code where its code is
 * @param library the part of the runtime interface client that is not Java
 * @param folder where the sandboxes' logs and temporary files go
 */
record SandboxLaunch(
    FunctionConfiguration configuration, FunctionCode code, Path library, Path folder) {

  Path log(int number) {
    return folder.resolve(configuration.name() + "-" + number + ".log");
  }

  Process start(int number, String runtimeApi) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
    builder.directory(code.root().toFile());
    builder.redirectOutput(Redirect.appendTo(log(number).toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment(number, runtimeApi));
    return builder.start();
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + configuration.heapMegabytes() + "m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "-Djava.io.tmpdir=" + folder,
        "-D" + RuntimeInterfaceClient.LIBRARY_PROPERTY + "=" + library,
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-classpath",
        classPath(),
        RuntimeInterfaceClient.MAIN_CLASS,
        configuration.handler());
  }

  private String classPath() {
    Stream<Path> own =
        switch (configuration.packaging()) {
          case ZIP -> Stream.of();
          case IMAGE -> code.jars().stream();
        };
    return Stream.concat(RuntimeInterfaceClient.classPath().stream(), own)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Nothing of this process's own environment reaches a sandbox. */
  private Map<String, String> environment(int number, String runtimeApi) {
    var variables = new HashMap<>(configuration.environment());
    variables.put("PATH", "/usr/local/bin:/usr/bin:/bin");
    variables.put("LANG", "en_US.UTF-8");
    variables.put("TZ", ":UTC");
    variables.put("AWS_REGION", "local");
    variables.put("AWS_DEFAULT_REGION", "local");
    variables.put("AWS_EXECUTION_ENV", "AWS_Lambda_java25");
    variables.put("AWS_LAMBDA_FUNCTION_NAME", configuration.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", configuration.version());
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "" + configuration.memoryMegabytes());
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + configuration.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "[" + configuration.version() + "]" + number);
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("LAMBDA_TASK_ROOT", code.root().toString());
    variables.put("LAMBDA_RUNTIME_DIR", folder.toString());
    variables.put("_HANDLER", configuration.handler());
    return variables;
  }
}
