/**
 * The rows of orders and fulfilments and their timeline: written by the workflow, read by the API.
 */
@NullMarked
package oms.order.ledger;

import org.jspecify.annotations.NullMarked;
