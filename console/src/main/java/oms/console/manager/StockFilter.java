package oms.console.manager;

import org.jspecify.annotations.Nullable;

/**
 * Which stock a manager wants to see.
 *
 * @param q only SKUs that begin so, whatever the case; {@code null} for all
 * @param warehouse only what lies there; {@code null} for everywhere
 * @param after where the page begins; {@code null} for the first one
 */
record StockFilter(@Nullable String q, @Nullable String warehouse, @Nullable String after) {

  /** Whether some stock may be left out. */
  public boolean narrows() {
    return q != null || warehouse != null;
  }
}
