package oms.deployment.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import oms.deployment.tool.Repository;
import oms.deployment.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfnLintTests {

  private static final Tool CFN_LINT = new Tool("cfn-lint", "pip install cfn-lint");

  @Test
  void theTemplatesAreClean() {
    String[] templates =
        Stream.of("key", "function", "version", "alias", "invocation")
            .map(name -> Repository.path(Stacks.FOLDER + name + ".yaml").toString())
            .toArray(String[]::new);

    assertThat(CFN_LINT.run(templates)).isEqualTo(new Tool.Result(0, ""));
  }

  @Test
  void aRuntimeThatLambdaDoesNotHaveIsFound(@TempDir Path folder) throws IOException {
    Path broken = folder.resolve("function.yaml");
    Files.writeString(
        broken, Repository.text(Stacks.FOLDER + "function.yaml").replace("java25", "java26"));

    assertThat(CFN_LINT.run(broken.toString()).output()).contains("E3030").contains("java26");
  }
}
