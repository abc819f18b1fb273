package oms.console.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a browser keeps for its user. */
public final class Cookies {

  /** Who orders, as the customer wrote it last. */
  public static final String CUSTOMER = "customer";

  /** What the customer wants, see {@code Basket}. */
  public static final String BASKET = "basket";

  private Cookies() {}

  /** Has the browser keep a value for 30 days. */
  public static void keep(HttpServletResponse response, String name, String value) {
    add(response, name, value, Duration.ofDays(30));
  }

  /** Has the browser forget. */
  public static void forget(HttpServletResponse response, String name) {
    add(response, name, "", Duration.ZERO);
  }

  private static void add(HttpServletResponse response, String name, String value, Duration age) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .httpOnly(true)
            .sameSite("Lax")
            .path("/")
            .maxAge(age)
            .build()
            .toString());
  }
}
