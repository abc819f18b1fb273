/**
 * Dashboards, alerts and the runbook, held against one another and against Prometheus' own tool.
 */
@NullMarked
package oms.deployment.observability;

import org.jspecify.annotations.NullMarked;
