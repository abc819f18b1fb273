/** The order: its durable workflow, what it is asked and what it answers. */
@NullMarked
package oms.contracts.order;

import org.jspecify.annotations.NullMarked;
