package oms.console.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A page of a list.
 *
 * @param rows what is on it
 * @param next where the next page begins; {@code null} on the last one
 */
public record Page<T>(List<T> rows, @Nullable String next) {

  private static final Pattern NEXT = Pattern.compile("<([^>]*)>;\\s*rel=\"next\"");

  /** A page as a service answers with it: its {@code Link} says where the next one begins. */
  public static <T> Page<T> of(ResponseEntity<List<T>> answer, String cursor) {
    return new Page<>(
        Objects.requireNonNullElse(answer.getBody(), List.of()),
        next(answer.getHeaders().getFirst(HttpHeaders.LINK), cursor));
  }

  /** A page without rows, for when nobody answers. */
  public static <T> Page<T> none() {
    return new Page<>(List.of(), null);
  }

  private static @Nullable String next(@Nullable String link, String cursor) {
    if (link == null) {
      return null;
    }
    Matcher next = NEXT.matcher(link);
    if (!next.find()) {
      return null;
    }
    String encoded =
        UriComponentsBuilder.fromUriString(next.group(1)).build().getQueryParams().getFirst(cursor);
    return encoded == null ? null : UriUtils.decode(encoded, StandardCharsets.UTF_8);
  }
}
