package oms.benchmark.console;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a page that is asked for again when its order changes.
 *
 * @param orderId the order
 * @param path where it is asked for
 */
record Part(String orderId, String path) {

  private static final Pattern TAG = Pattern.compile("<[a-z]+\\s[^>]*\\bdata-live=\"[^>]*>");
  private static final Pattern STREAM = Pattern.compile("\\bdata-stream=\"([^\"]+)\"");

  /** All parts of a page. */
  static List<Part> of(String page) {
    return TAG.matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(tag -> part(tag).stream())
        .toList();
  }

  private static Optional<Part> part(String tag) {
    return attribute(tag, "data-live")
        .flatMap(id -> attribute(tag, "hx-get").map(path -> new Part(id, path)));
  }

  /** Where a page's stream is; empty if it has none. */
  static Optional<String> streamOf(String page) {
    return STREAM.matcher(page).results().findFirst().map(it -> plain(it.group(1)));
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return matcher.find() ? Optional.of(plain(matcher.group(1))) : Optional.empty();
  }

  private static String plain(String value) {
    return value.replace("&amp;", "&");
  }
}
