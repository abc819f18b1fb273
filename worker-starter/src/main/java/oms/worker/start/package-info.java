/** What a process says of itself when it starts, or why it cannot. */
@NullMarked
package oms.worker.start;

import org.jspecify.annotations.NullMarked;
