package oms.deployment.ecs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import oms.deployment.tool.Repository;
import oms.deployment.tool.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CfnLintTests {

  private static final Tool CFN_LINT = new Tool("cfn-lint", "pip install cfn-lint");

  @Test
  void theTemplatesAreClean() {
    String[] templates =
        Repository.files(Stacks.FOLDER, ".yaml").stream()
            .map(Path::toString)
            .toArray(String[]::new);
    assertThat(templates).hasSize(6);

    assertThat(CFN_LINT.run(templates)).isEqualTo(new Tool.Result(0, ""));
  }

  @Test
  void aMistakeIsFound(@TempDir Path folder) throws IOException {
    String template = Repository.text(Stacks.FOLDER + "service.yaml");
    Path broken = folder.resolve("service.yaml");
    Files.writeString(broken, template.replace("StopTimeout: 120", "StopAfter: 120"));

    assertThat(CFN_LINT.run(broken.toString()).output()).contains("E3002").contains("StopAfter");
  }
}
