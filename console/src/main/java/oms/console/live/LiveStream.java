package oms.console.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oms.console.live.Shown.Part;
import oms.console.live.Shown.Row;
import org.jspecify.annotations.Nullable;

/** One page's stream. What changes several times at once is told once, as it is in the end. */
final class LiveStream {

  private static final int RETRY_MILLIS = 2_000;

  private final OutputStream out;
  private final Topic topic;
  private final Function<Row, String> rows;
  private final Changes changes;

  /**
   * A stream that has told nothing yet.
   *
   * @param rows writes a row as the page shows it
   */
  LiveStream(OutputStream out, Topic topic, Function<Row, String> rows, Changes changes) {
    this.out = out;
    this.topic = topic;
    this.rows = rows;
    this.changes = changes;
  }

  /** Says where the stream stands; a page that comes from elsewhere is to look again first. */
  long begin(@Nullable String from) throws IOException {
    long known = changes.read(from);
    long start = known < 0 ? changes.last() : known;
    send("retry: %d\n".formatted(RETRY_MILLIS) + (known < 0 ? anything() : ""), start);
    return start;
  }

  /** Tells what the topic covers; where the stream stands, when nothing has happened for long. */
  long tell(News news) throws IOException {
    String frames = news.isAnything() ? anything() : frames(news);
    if (!frames.isEmpty() || news.changes().isEmpty()) {
      send(frames, news.upTo());
    }
    return news.upTo();
  }

  private String frames(News news) {
    Map<String, Shown> latest = new LinkedHashMap<>();
    news.changes().stream()
        .flatMap(change -> topic.of(change).stream())
        .forEach(shown -> latest.merge(shown.id(), shown, LiveStream::later));
    return latest.values().stream().map(this::frame).collect(Collectors.joining());
  }

  /** What has come into a list is new there, whatever else happened to it since. */
  private static Shown later(Shown before, Shown now) {
    return before instanceof Row old
            && now instanceof Row(var id, boolean isNew, var view, var model)
        ? new Row(id, old.isNew() || isNew, view, model)
        : now;
  }

  private String frame(Shown shown) {
    return switch (shown) {
      case Part(String id) -> frame("changed", Stream.of(id));
      case Row row -> frame(row.isNew() ? "new" : "row", Stream.of(row.id(), rows.apply(row)));
    };
  }

  private static String anything() {
    return frame("anything", Stream.of("all"));
  }

  /** Whatever is in the data, each line of it stays data. */
  private static String frame(String event, Stream<String> data) {
    return data.flatMap(String::lines)
        .map(line -> "data: " + line + "\n")
        .collect(Collectors.joining("", "event: " + event + "\n", "\n"));
  }

  /** The place comes last: who is cut off before it is told all of it again. */
  private void send(String frames, long upTo) throws IOException {
    out.write((frames + "id: " + changes.place(upTo) + "\n\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
