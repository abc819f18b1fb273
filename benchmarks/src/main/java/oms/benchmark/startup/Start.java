package oms.benchmark.startup;

/**
 * One start of a service.
 *
 * @param seconds from the start of the process until it is ready
 * @param memory what it occupies then
 */
public record Start(double seconds, ProcessMemory memory) {}
