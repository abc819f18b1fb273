package oms.order.web;

import jakarta.validation.constraints.NotNull;
import oms.contracts.order.CustomerAction;

/**
 * The body of {@code POST /orders/{id}/action}.
 *
 * @param action what the customer decides
 */
record DecisionRequest(@NotNull CustomerAction action) {}
