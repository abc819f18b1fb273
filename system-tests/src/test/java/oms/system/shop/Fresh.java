package oms.system.shop;

import java.util.concurrent.atomic.AtomicLong;

/** Makes names that no other test of the run has, so that tests can share a cluster. */
public final class Fresh {

  private static final AtomicLong NEXT = new AtomicLong();

  private Fresh() {}

  /** A new name that begins with a word. */
  public static String name(String word) {
    return word + "-" + NEXT.incrementAndGet();
  }
}
