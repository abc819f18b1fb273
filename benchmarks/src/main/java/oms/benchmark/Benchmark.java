package oms.benchmark;

/** Something that is measured and printed. */
@FunctionalInterface
interface Benchmark {

  /**
   * Measures and prints.
   *
   * @return whether what can be told exactly, such as a cost, is within its budget
   */
  boolean run(Settings settings);
}
