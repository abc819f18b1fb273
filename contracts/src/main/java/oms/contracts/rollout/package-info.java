/** The gate that a new build passes before it gets traffic. */
@NullMarked
package oms.contracts.rollout;

import org.jspecify.annotations.NullMarked;
