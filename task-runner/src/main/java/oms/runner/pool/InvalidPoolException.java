package oms.runner.pool;

import java.util.List;

/** A pool that cannot be used; the message names each setting and its mend. */
public final class InvalidPoolException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  InvalidPoolException(List<String> problems) {
    super(String.join("; ", problems));
  }
}
