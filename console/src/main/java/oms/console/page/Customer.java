package oms.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Who orders, as the browser remembers it. Nobody signs in; a name is all there is. */
public final class Customer {

  /** The longest name that the services take. */
  private static final int LONGEST = 100;

  private Customer() {}

  /** What a cookie says; empty if it says nothing that can be read. */
  public static Optional<String> read(@Nullable String cookie) {
    try {
      return Optional.ofNullable(cookie)
          .map(text -> UriUtils.decode(text.replace("+", "%20"), StandardCharsets.UTF_8))
          .filter(name -> !name.isBlank());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What a cookie is to say. */
  public static String write(String name) {
    return URLEncoder.encode(
        name.substring(0, Math.min(name.length(), LONGEST)), StandardCharsets.UTF_8);
  }
}
