package oms.console.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page shows, and what is not any more as it was. */
public sealed interface Shown {

  /** What tells it from all else on the page. */
  String id();

  /**
   * A part of the page, which asks for it again.
   *
   * @param id its name
   */
  record Part(String id) implements Shown {}

  /**
   * A row of a list, which is sent as it is now. One that is shown changes where it is; one that is
   * not shown is announced if it is new to the list.
   *
   * @param id what follows {@code row-} in the id of its element
   * @param isNew whether it has come into the list
   * @param view the fragment that shows it
   * @param model what the fragment shows; equal for pages that are sent the same
   */
  record Row(String id, boolean isNew, String view, Map<String, Object> model) implements Shown {

    /**
     * Whether something comes into a list with a change.
     *
     * @param listed the state that the list is narrowed to; {@code null} for none
     * @param now the state after the change
     * @param begins whether there was nothing before it
     */
    public static boolean comes(@Nullable String listed, String now, boolean begins) {
      return listed == null ? begins : listed.equals(now);
    }
  }
}
