/** What carriers do for other shipments, done for those of rollout gates. */
@NullMarked
package oms.shipping.rollout;

import org.jspecify.annotations.NullMarked;
