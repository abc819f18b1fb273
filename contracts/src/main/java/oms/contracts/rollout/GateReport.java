package oms.contracts.rollout;

/**
 * What has passed a gate.
 *
 * @param orders how many orders, or the service's own part of them
 */
public record GateReport(int orders) {}
