package oms.console.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page's stream. What comes several times at once is told once. */
final class LiveStream {

  private static final int RETRY_MILLIS = 2_000;

  private final OutputStream out;
  private final Topic topic;
  private final Changes changes;

  LiveStream(OutputStream out, Topic topic, Changes changes) {
    this.out = out;
    this.topic = topic;
    this.changes = changes;
  }

  /** Says where the stream stands; a page that comes from elsewhere is to look again first. */
  long begin(@Nullable String from) throws IOException {
    long known = changes.read(from);
    long start = known < 0 ? changes.last() : known;
    send("retry: %d\nid: %s\n\n".formatted(RETRY_MILLIS, changes.place(start)));
    if (known < 0) {
      send(frame(start, "anything", "all"));
    }
    return start;
  }

  /** Tells what the topic covers; otherwise only where the stream stands. */
  long tell(News news) throws IOException {
    List<Change> wanted = news.changes().stream().filter(topic::covers).toList();
    var frames = new StringBuilder();
    if (wanted.stream().anyMatch(Change::isAnything)) {
      frames.append(frame(news.upTo(), "anything", "all"));
    } else {
      wanted.stream()
          .filter(Change::begins)
          .map(Change::orderId)
          .distinct()
          .forEach(id -> frames.append(frame(news.upTo(), "begun", id)));
      wanted.stream()
          .map(Change::orderId)
          .distinct()
          .forEach(id -> frames.append(frame(news.upTo(), "changed", id)));
    }
    if (!frames.isEmpty()) {
      send(frames.toString());
    } else if (news.changes().isEmpty()) {
      send("id: %s\n\n".formatted(changes.place(news.upTo())));
    }
    return news.upTo();
  }

  private String frame(long number, String event, String data) {
    // An order's id has no line breaks; should one have some, it must not become a frame.
    return "id: %s\nevent: %s\ndata: %s\n\n"
        .formatted(changes.place(number), event, data.replaceAll("[\\r\\n]", " "));
  }

  private void send(String frames) throws IOException {
    out.write(frames.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
