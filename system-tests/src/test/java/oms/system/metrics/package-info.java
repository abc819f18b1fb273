/** What dashboards and rules ask for, held against what running services show. */
@NullMarked
package oms.system.metrics;

import org.jspecify.annotations.NullMarked;
