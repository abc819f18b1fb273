package oms.serverless;

import java.util.Locale;

/** Why an invocation ends. */
enum Ending {
  /** There was nothing to do for a while. */
  IDLE,

  /** The deadline is near. */
  DEADLINE,

  /** Whoever runs the function asked its thread to end. */
  INTERRUPTED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
