/** The gate that a new build of billing passes, and the settlement of days. */
@NullMarked
package oms.billing.workflow;

import org.jspecify.annotations.NullMarked;
