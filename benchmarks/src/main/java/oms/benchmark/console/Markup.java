package oms.benchmark.console;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser reads of a page to follow it. */
final class Markup {

  private static final Pattern STREAM = Pattern.compile("\\bdata-stream=\"([^\"]+)\"");
  private static final Pattern LIVE = Pattern.compile("<[a-z]+\\s[^>]*\\bdata-live\\b[^>]*>");
  private static final Pattern ADDRESS = Pattern.compile("\\bhx-get=\"([^\"]*)\"");

  private Markup() {}

  /** Where a page's stream is; empty if it has none. */
  static Optional<String> stream(String page) {
    return first(STREAM, page);
  }

  /** Where the part is asked for that is shown anew when something changes; empty if none is. */
  static Optional<String> part(String page) {
    Matcher tag = LIVE.matcher(page);
    return tag.find() ? first(ADDRESS, tag.group()) : Optional.empty();
  }

  /** Whether a page shows a row. */
  static boolean hasRow(String page, String id) {
    return page.contains("id=\"row-" + id + "\"");
  }

  private static Optional<String> first(Pattern attribute, String text) {
    Matcher matcher = attribute.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1).replace("&amp;", "&")) : Optional.empty();
  }
}
