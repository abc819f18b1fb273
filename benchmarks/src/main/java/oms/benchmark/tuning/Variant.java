package oms.benchmark.tuning;

import java.util.List;

/**
 * Workers with one knob turned.
 *
 * @param name for the table
 * @param properties what is set, as {@code --name=value}
 */
record Variant(String name, List<String> properties) {

  private static final String POLLERS = "--oms.worker.pollers.";
  private static final String CACHE = "--spring.temporal.workflow-cache.";

  /** The first is what the others are compared with. */
  static final List<Variant> ALL =
      List.of(
          new Variant("as they come", List.of()),
          fixedPollers(1),
          fixedPollers(8),
          new Variant("sticky cache of 10", List.of(CACHE + "max-instances=10")),
          new Variant("activity slots 1", List.of("--oms.worker.slots.activity=1")),
          new Variant("local activity slots 2", List.of("--oms.worker.slots.local-activity=2")),
          new Variant(
              "platform workflow threads",
              List.of(CACHE + "using-virtual-workflow-threads=false")));

  private static Variant fixedPollers(int number) {
    return new Variant(
        "pollers fixed at " + number,
        List.of(POLLERS + "workflow.fixed=" + number, POLLERS + "activity.fixed=" + number));
  }
}
