package oms.console.live;

import java.util.List;

/**
 * What happened after a place.
 *
 * @param upTo the place up to which everything is told
 * @param changes what, oldest first
 */
record News(long upTo, List<Change> changes) {

  /** Whether there is something that nobody can tell. */
  boolean isAnything() {
    return changes.stream().anyMatch(Change.OfAnything.class::isInstance);
  }
}
