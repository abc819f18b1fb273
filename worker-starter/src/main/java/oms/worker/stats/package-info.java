/** How many workers poll a task queue, and how much waits in it. */
@NullMarked
package oms.worker.stats;

import org.jspecify.annotations.NullMarked;
