/** What one process of a service does: serve its API, run its workers, or both. */
@NullMarked
package oms.worker.role;

import org.jspecify.annotations.NullMarked;
