package oms.serverless;

/** Which tasks of its queues a function takes. */
enum Profile {
  /** All of them. */
  SHARED,

  /**
   * Activities only, and one at a time: one that takes all memory, or the process with it, harms no
   * other task.
   */
  ISOLATED,

  /** The other half of a queue whose activities are isolated: workflows, with local activities. */
  WORKFLOWS;

  boolean runsWorkflows() {
    return this != ISOLATED;
  }
}
