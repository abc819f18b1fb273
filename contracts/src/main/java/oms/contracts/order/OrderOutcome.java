package oms.contracts.order;

/**
 * How an order ended.
 *
 * @param status a final status, see {@link OrderStatus#isFinal()}
 */
public record OrderOutcome(OrderStatus status) {}
