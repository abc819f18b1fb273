/** What the gate before a new build's rollout has in common in all services. */
@NullMarked
package oms.worker.rollout;

import org.jspecify.annotations.NullMarked;
