/** What the services' processes measure, read while somebody wants to see it. */
@NullMarked
package oms.console.metrics;

import org.jspecify.annotations.NullMarked;
