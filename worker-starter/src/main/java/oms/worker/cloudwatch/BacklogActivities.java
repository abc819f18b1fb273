package oms.worker.cloudwatch;

import io.temporal.activity.ActivityInterface;

/** Asks Temporal and tells CloudWatch. */
@ActivityInterface
public interface BacklogActivities {

  /** Prints the backlog of every queue. Done twice, it prints two points of one minute. */
  void printBacklog();
}
