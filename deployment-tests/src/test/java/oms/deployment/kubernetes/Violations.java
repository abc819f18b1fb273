package oms.deployment.kubernetes;

import java.util.ArrayList;
import java.util.List;

/** What a rendering does that it must not do. */
final class Violations {

  private final List<String> sentences = new ArrayList<>();

  /** Tells of a rule that does not hold for something. */
  void unless(boolean holds, String subject, String rule) {
    if (!holds) {
      sentences.add(subject + ": " + rule);
    }
  }

  List<String> all() {
    return List.copyOf(sentences);
  }
}
