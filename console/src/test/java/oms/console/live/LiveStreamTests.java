package oms.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import oms.console.live.Change.OfAnything;
import oms.console.live.Change.OfOrder;
import oms.console.live.Shown.Part;
import oms.console.live.Shown.Row;
import oms.contracts.order.OrderStatus;
import oms.contracts.order.http.OrderSummary;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class LiveStreamTests {

  private static final Topic PARTS =
      change -> Optional.of(new Part(((OfOrder) change).order().id()));

  private static final Topic ROWS =
      change -> {
        var told = (OfOrder) change;
        String view = told.order().status().name();
        return Optional.of(new Row(told.order().id(), told.begins(), view, Map.of()));
      };

  private final Changes changes = new Changes();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void whatHappenedSinceThePageWasLookedUpIsTold() throws Exception {
    String looked = changes.here();
    placed("o1");
    assertThat(told(PARTS, looked)).contains("event: changed\ndata: o1").doesNotContain("anything");
  }

  @Test
  void aStreamThatIsCutOffGoesOnWithoutGapAndWithoutRepeating() throws Exception {
    completed("o1");
    String cutOff = changes.here();
    completed("o2");
    assertThat(told(PARTS, cutOff)).contains("data: o2").doesNotContain("data: o1");
  }

  @Test
  void whoIsCutOffInTheMiddleIsToldAllOfItAgain() throws Exception {
    String before = changes.here();
    completed("o1");
    completed("o2");
    assertThat(told(PARTS, before))
        .endsWith("data: o1\n\nevent: changed\ndata: o2\n\nid: " + changes.here() + "\n\n");
  }

  @Test
  void aPageOfAnotherProcessLooksAgain() throws Exception {
    completed("o1");
    assertThat(told(PARTS, new Changes().here())).contains("event: anything");
    assertThat(told(PARTS, "nonsense")).contains("event: anything");
  }

  @Test
  void whoWasAwayForTooLongLooksAgain() throws Exception {
    String longAgo = changes.here();
    for (int i = 0; i < 2_001; i++) {
      completed("o" + i);
    }
    assertThat(told(PARTS, longAgo)).contains("event: anything").doesNotContain("data: o2000");
  }

  @Test
  void whatMayHaveBeenMissedIsLookedAtAgain() throws Exception {
    String before = changes.here();
    completed("o1");
    changes.tell(new OfAnything());
    assertThat(told(PARTS, before)).contains("event: anything").doesNotContain("data: o1");
  }

  @Test
  void manyChangesOfOneOrderAreToldOnce() throws Exception {
    String before = changes.here();
    completed("o1");
    completed("o1");
    assertThat(told(PARTS, before)).containsOnlyOnce("data: o1");
  }

  @Test
  void aRowIsToldAsItIsInTheEnd() throws Exception {
    String before = changes.here();
    placed("o1");
    completed("o1");
    completed("o2");
    assertThat(told(ROWS, before))
        .contains(
            "event: new\ndata: o1\ndata: COMPLETED\n\n",
            "event: row\ndata: o2\ndata: COMPLETED\n\n")
        .doesNotContain("PENDING");
  }

  @Test
  void whatATopicDoesNotCoverIsNotTold() throws Exception {
    String before = changes.here();
    completed("o1");
    assertThat(told(_ -> Optional.empty(), before)).doesNotContain("event:");
  }

  @Test
  void lineBreaksDoNotBecomeFrames() throws Exception {
    String before = changes.here();
    for (String end : new String[] {"\n", "\r", "\r\n"}) {
      completed("o1" + end + end + "event: anything");
    }
    assertThat(told(PARTS, before)).doesNotContain("\r", "\nevent: anything", "\n\ndata");
  }

  private void placed(String id) {
    tell(id, OrderStatus.PENDING, true);
  }

  private void completed(String id) {
    tell(id, OrderStatus.COMPLETED, false);
  }

  private void tell(String id, OrderStatus status, boolean begins) {
    changes.tell(new OfOrder(new OrderSummary(id, status, Instant.EPOCH, "c1"), begins));
  }

  private String told(Topic topic, String from) throws IOException, InterruptedException {
    var stream = new LiveStream(out, topic, Row::view, changes);
    long start = stream.begin(from);
    stream.tell(changes.after(start, Duration.ZERO));
    return out.toString(StandardCharsets.UTF_8);
  }
}
