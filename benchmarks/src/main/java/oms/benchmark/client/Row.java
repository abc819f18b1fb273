package oms.benchmark.client;

/**
 * A row of a list of orders or of shipments.
 *
 * @param id the order's or the shipment's id
 * @param status its status, as the wire has it
 */
public record Row(String id, String status) {}
