package oms.worker;

/** What becomes of a workflow that is under way when a new build of its worker gets the traffic. */
public enum Versioning {
  /** It stays on the build that it was started on, which has to run until it ends. */
  PINNED,

  /** It goes on with the new build, which has to replay what the old one did. */
  AUTO_UPGRADE
}
