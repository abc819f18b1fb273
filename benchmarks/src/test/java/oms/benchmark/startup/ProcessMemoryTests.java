package oms.benchmark.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessMemoryTests {

  @Test
  void isReadInMebibytes() {
    var memory =
        ProcessMemory.parse(List.of("Name:\tjava", "VmHWM:\t  262144 kB", "VmRSS:\t  131072 kB"));

    assertThat(memory).isEqualTo(new ProcessMemory(128, 256));
  }

  @Test
  void isNotANumberWhereTheSystemDoesNotTell() {
    assertThat(ProcessMemory.parse(List.of()).resident()).isNaN();
  }
}
