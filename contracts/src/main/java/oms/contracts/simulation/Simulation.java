package oms.contracts.simulation;

/**
 * How a simulated company behaves.
 *
 * @param mode what it does
 * @param latencyMs how long each answer takes when it is slow, in milliseconds
 */
public record Simulation(SimulationMode mode, int latencyMs) {}
