/** What an order costs on Temporal: billable actions and history events. */
@NullMarked
package oms.benchmark.cost;

import org.jspecify.annotations.NullMarked;
