package oms.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import oms.console.api.Service;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LiveStreamTests {

  private static final Topic EVERYTHING = new Topic(null, null, false, false);

  private final Changes changes = new Changes();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void whatHappenedSinceThePageWasLookedUpIsTold() throws Exception {
    String looked = changes.here();
    changes.tell("o1", "c1", Service.ORDERS, true);
    assertThat(told(EVERYTHING, looked))
        .contains("event: begun\ndata: o1", "event: changed\ndata: o1")
        .doesNotContain("anything");
  }

  @Test
  void aStreamThatIsCutOffGoesOnWithoutGapAndWithoutRepeating() throws Exception {
    changes.tell("o1", "c1", Service.ORDERS, false);
    String cutOff = changes.here();
    changes.tell("o2", "c1", Service.ORDERS, false);
    assertThat(told(EVERYTHING, cutOff)).contains("data: o2").doesNotContain("data: o1");
  }

  @Test
  void aPageOfAnotherProcessLooksAgain() throws Exception {
    changes.tell("o1", "c1", Service.ORDERS, false);
    assertThat(told(EVERYTHING, new Changes().here())).contains("event: anything");
    assertThat(told(EVERYTHING, "nonsense")).contains("event: anything");
  }

  @Test
  void whoWasAwayForTooLongLooksAgain() throws Exception {
    String longAgo = changes.here();
    for (int i = 0; i < 2_001; i++) {
      changes.tell("o" + i, "c1", Service.ORDERS, false);
    }
    assertThat(told(EVERYTHING, longAgo)).contains("event: anything").doesNotContain("data: o2000");
  }

  @Test
  void manyChangesOfOneOrderAreToldOnce() throws Exception {
    String before = changes.here();
    changes.tell("o1", "c1", Service.ORDERS, false);
    changes.tell("o1", null, Service.SHIPPING, false);
    assertThat(told(EVERYTHING, before)).containsOnlyOnce("data: o1");
  }

  @Test
  void onlyWhatAPageShowsIsTold() throws Exception {
    String before = changes.here();
    changes.tell("o1", "c1", Service.ORDERS, false);
    changes.tell("o2", "c2", Service.ORDERS, false);
    changes.tell("o3", null, Service.SHIPPING, false);
    assertThat(told(new Topic("o1", null, false, false), before))
        .contains("data: o1")
        .doesNotContain("data: o2", "data: o3");
    out.reset();
    assertThat(told(new Topic(null, "c2", false, false), before))
        .contains("data: o2")
        .doesNotContain("data: o1", "data: o3");
    out.reset();
    assertThat(told(new Topic(null, null, true, false), before))
        .contains("data: o3")
        .doesNotContain("data: o1", "data: o2");
  }

  @Test
  void chargesAreToldToThoseWhoAskForThem() throws Exception {
    String before = changes.here();
    changes.tell("o1", "c1", Service.ORDERS, false);
    changes.tell("o2", "c1", Service.BILLING, true);
    assertThat(told(EVERYTHING, before)).contains("data: o1").doesNotContain("data: o2");
    out.reset();
    assertThat(told(new Topic(null, null, false, true), before))
        .contains("event: begun\ndata: o2")
        .doesNotContain("data: o1");
  }

  @Test
  void lineBreaksDoNotBecomeFrames() throws Exception {
    String before = changes.here();
    changes.tell("o1\n\nevent: anything", "c1", Service.ORDERS, false);
    assertThat(told(EVERYTHING, before)).doesNotContain("\nevent: anything");
  }

  private String told(Topic topic, String from) throws IOException, InterruptedException {
    var stream = new LiveStream(out, topic, changes);
    long start = stream.begin(from);
    stream.tell(changes.after(start, Duration.ZERO));
    return out.toString(StandardCharsets.UTF_8);
  }
}
