/** What a rollout gate asks about its orders. */
@NullMarked
package oms.order.rollout;

import org.jspecify.annotations.NullMarked;
