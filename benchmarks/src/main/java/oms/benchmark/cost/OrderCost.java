package oms.benchmark.cost;

/**
 * What one delivered order cost.
 *
 * @param actions billable actions
 * @param orderEvents events in the history of its workflow
 * @param shipmentEvents events in the histories of all its shipments
 */
record OrderCost(ActionCounts actions, int orderEvents, int shipmentEvents) {

  int events() {
    return orderEvents + shipmentEvents;
  }
}
