package oms.console.live;

import java.util.Optional;

/** What an open page wants to hear of. */
@FunctionalInterface
public interface Topic {

  /** What a change makes of what the page shows; empty if that is nothing to it. */
  Optional<Shown> of(Change change);
}
