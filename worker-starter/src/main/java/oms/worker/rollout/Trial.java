package oms.worker.rollout;

/** One thing that a rollout gate tries. Its methods run in a workflow. */
public interface Trial {

  /** What is tried, for the report. */
  String name();

  /** Tries it. What it throws is why the gate stays shut; it may be cancelled at any moment. */
  void run();

  /** How far it has got, for the report on a trial that does not end in time. */
  String progress();
}
