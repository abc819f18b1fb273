/** Which build of which deployment a worker is, so that Temporal can tell builds apart. */
@NullMarked
package oms.worker.versioning;

import org.jspecify.annotations.NullMarked;
