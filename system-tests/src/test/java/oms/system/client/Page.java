package oms.system.client;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One page of a list.
 *
 * @param rows what it holds, newest first
 * @param next the address of the page after it; empty on the last one
 * @param <T> a row
 */
public record Page<T>(List<T> rows, Optional<String> next) {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

  static <T> Page<T> of(Answer answer, Class<T[]> rows) {
    return new Page<>(List.of(answer.as(rows)), next(answer));
  }

  private static Optional<String> next(Answer answer) {
    Matcher link = NEXT.matcher(answer.header("Link"));
    return link.find() ? Optional.of(link.group(1)) : Optional.empty();
  }
}
