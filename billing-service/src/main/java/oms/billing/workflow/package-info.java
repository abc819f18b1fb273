/** The gate that a new build of billing passes. */
@NullMarked
package oms.billing.workflow;

import org.jspecify.annotations.NullMarked;
