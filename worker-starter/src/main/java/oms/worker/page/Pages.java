package oms.worker.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriUtils;

/** Answers with a page of a list. */
public final class Pages {

  private Pages() {}

  /**
   * The rows as a bare array. A full page carries a {@code Link} with {@code rel="next"} to the one
   * after it, relative to this server; every other query parameter is kept.
   *
   * @param id the id of a row, which is what the next page starts behind
   */
  public static <T> ResponseEntity<List<T>> respond(
      PageRequest page, List<T> rows, Function<T, String> id) {
    return respond(rows, page.limit(), "before", id);
  }

  /** The same for a list in the order of its keys. */
  public static <T> ResponseEntity<List<T>> respond(
      AfterRequest page, List<T> rows, Function<T, String> key) {
    return respond(rows, page.limit(), "after", key);
  }

  private static <T> ResponseEntity<List<T>> respond(
      List<T> rows, int limit, String parameter, Function<T, String> key) {
    var response = ResponseEntity.ok();
    if (rows.size() >= limit) {
      response.header(HttpHeaders.LINK, next(limit, parameter, key.apply(rows.getLast())));
    }
    return response.body(rows);
  }

  private static String next(int limit, String parameter, String last) {
    UriComponents next =
        ServletUriComponentsBuilder.fromCurrentRequest()
            .replaceQueryParam("limit", limit)
            .replaceQueryParam(parameter, UriUtils.encode(last, StandardCharsets.UTF_8))
            .build(true);
    return "<%s?%s>; rel=\"next\"".formatted(next.getPath(), next.getQuery());
  }
}
