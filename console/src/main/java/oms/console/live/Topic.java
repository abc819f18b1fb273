package oms.console.live;

import java.util.Optional;
import java.util.function.Predicate;
import oms.console.live.Shown.Part;

/** What an open page wants to hear of. */
@FunctionalInterface
public interface Topic {

  /** What a change makes of what the page shows; empty if that is nothing to it. */
  Optional<Shown> of(Change change);

  /** A part that is asked for again whenever a change concerns it. */
  static Topic part(String id, Predicate<Change> concerns) {
    return change -> concerns.test(change) ? Optional.of(new Part(id)) : Optional.empty();
  }
}
