/** Keeps callers from waiting for Temporal longer than their own callers wait for them. */
@NullMarked
package oms.worker.deadline;

import org.jspecify.annotations.NullMarked;
