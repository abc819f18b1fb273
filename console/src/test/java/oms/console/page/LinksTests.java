package oms.console.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import oms.console.page.LinkProperties.ApiDocs;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class LinksTests {

  private static final ApiDocs NONE = new ApiDocs(null, null, null);

  @Test
  void aWorkflowIsFoundByItsOrder() {
    Links links = links(URI.create("http://127.0.0.1:8233/"), null);
    assertThat(links.workflow("o1"))
        .isEqualTo("http://127.0.0.1:8233/namespaces/default/workflows/Order%3Ao1");
    assertThat(links.workflow("a/b?c\"")).endsWith("/workflows/Order%3Aa%2Fb%3Fc%22");
  }

  @Test
  void whatIsNotKnownIsNotLinked() {
    assertThat(links(null, null).workflow("o1")).isNull();
    assertThat(links(URI.create(""), URI.create("")).all()).isEmpty();
    assertThat(links(null, URI.create("https://grafana.example/d/oms")).all())
        .containsOnlyKeys("Grafana");
  }

  @Test
  void whatIsNoPageIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> links(URI.create("javascript:alert(1)"), null))
        .withMessageContaining("oms.console.temporal-ui");
  }

  private static Links links(@Nullable URI temporalUi, @Nullable URI grafana) {
    return new Links(new LinkProperties(temporalUi, "default", grafana, NONE));
  }
}
