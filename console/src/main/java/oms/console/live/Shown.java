package oms.console.live;

import java.util.Map;

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
  record Row(String id, boolean isNew, String view, Map<String, Object> model) implements Shown {}
}
