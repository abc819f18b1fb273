/** What a process tells Prometheus: how Temporal's meters are cut to size, and what we add. */
@NullMarked
package oms.worker.metrics;

import org.jspecify.annotations.NullMarked;
