/** How this process asks Temporal for tasks, seen where the question leaves it. */
@NullMarked
package oms.worker.polling;

import org.jspecify.annotations.NullMarked;
