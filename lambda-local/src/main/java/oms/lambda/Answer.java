package oms.lambda;

/** What a function says to who invokes it and does not wait for the end. */
public enum Answer {
  /** The invocation begins now. */
  ACCEPTED,

  /** As many run as may; nothing was kept, so who wants it must ask again. */
  THROTTLED
}
