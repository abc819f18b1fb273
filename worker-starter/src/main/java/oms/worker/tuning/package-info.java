/** How workers poll and on which threads they run. */
@NullMarked
package oms.worker.tuning;

import org.jspecify.annotations.NullMarked;
