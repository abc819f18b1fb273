package oms.worker.page;

import oms.worker.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** What people type to find something: {@code ?q=}, the beginning of an id. */
public final class Queries {

  private static final int LONGEST = 200;

  private Queries() {}

  /**
   * The beginning that is looked for; {@code null} if nothing was typed.
   *
   * @throws org.springframework.web.ErrorResponseException 400 if it is longer than any id
   */
  public static @Nullable String beginning(@Nullable String q) {
    if (!StringUtils.hasText(q)) {
      return null;
    }
    if (q.length() > LONGEST) {
      throw Problems.badRequest("q", "must be at most %d characters".formatted(LONGEST));
    }
    return q.strip();
  }

  /** What SQL's {@code like} finds it by, whatever characters it has. */
  public static String pattern(String beginning) {
    return beginning.replaceAll("[\\\\%_]", "\\\\$0") + "%";
  }
}
