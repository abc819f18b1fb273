package oms.worker;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many tasks a worker runs at the same time, by kind. The defaults are the SDK's. A task runs
 * on a virtual thread, so what a slot costs is what its task holds, such as a database connection.
 *
 * @param workflow workflow tasks, each some milliseconds of computing
 * @param activity activities
 * @param localActivity local activities
 */
public record Slots(
    @DefaultValue("200") int workflow,
    @DefaultValue("200") int activity,
    @DefaultValue("200") int localActivity) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if nothing of a kind could ever run
   */
  public Slots {
    requirePositive("workflow", workflow);
    requirePositive("activity", activity);
    requirePositive("local-activity", localActivity);
  }

  private static void requirePositive(String kind, int slots) {
    if (slots < 1) {
      throw new IllegalArgumentException(kind + " is " + slots + ", but there must be a slot");
    }
  }
}
