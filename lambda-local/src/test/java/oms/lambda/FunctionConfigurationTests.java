package oms.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FunctionConfigurationTests {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void theHeapIsEightyFivePercentOfTheMemory() {
    assertThat(configuration("a.B::c", 1024, MINUTE, 1).heapMegabytes()).isEqualTo(870);
  }

  @Test
  void whatLambdaRefusesIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configuration("a.B::c", 64, MINUTE, 1))
        .withMessage("memoryMegabytes is 64: give a function 128 to 10240 MB");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configuration("a.B::c", 128, Duration.ofSeconds(901), 1))
        .withMessageStartingWith("timeout is PT15M1S: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configuration("a.B::c", 128, Duration.ZERO, 1))
        .withMessageStartingWith("timeout is PT0S: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configuration("a.B::c", 128, MINUTE, 0))
        .withMessageStartingWith("reservedConcurrency is 0: ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> configuration("a.B.c", 128, MINUTE, 1))
        .withMessage("handler is 'a.B.c': write it as package.Class::method");
  }

  @Test
  void codeThatIsNotThereIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FunctionCode.of(Path.of("no-such.zip"), Path.of("nowhere")))
        .withMessageContaining("build the function's zip first");
  }

  private static FunctionConfiguration configuration(
      String handler, int memory, Duration timeout, int concurrency) {
    return new FunctionConfiguration(
        "f",
        "1",
        handler,
        Path.of("."),
        PackageType.ZIP,
        memory,
        timeout,
        concurrency,
        MINUTE,
        Map.of());
  }
}
