package oms.worker.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?limit=&before=}. A handler takes it as a parameter.
 *
 * @param limit how many rows at most, 1 to {@value #MAX_LIMIT}; that many if nothing is said
 * @param before the id of the last row that the caller has seen; {@code null} for the first page.
 *     Whether there is such a row is for the list to check
 */
public record PageRequest(int limit, @Nullable String before) {

  /** The largest page, and the one that is served when nothing is said. */
  public static final int MAX_LIMIT = 500;
}
