package oms.serverless.release;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.mock.env.MockEnvironment;

/**
 * The program as its caller sees it.
 *
 * @param code that it ends with
 * @param said on its output
 * @param complained on its error output
 */
record Run(int code, String said, String complained) {

  static Run of(MockEnvironment variables, List<String> words) {
    var out = new ByteArrayOutputStream();
    var problems = new ByteArrayOutputStream();
    int code = new Release(variables, printed(out), printed(problems)).run(words);
    return new Run(code, text(out), text(problems));
  }

  /** Against the server at an address. */
  static Run at(String address, String... words) {
    return of(new MockEnvironment().withProperty("TEMPORAL_ADDRESS", address), List.of(words));
  }

  private static PrintStream printed(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).strip();
  }
}
