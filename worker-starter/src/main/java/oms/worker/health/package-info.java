/** Whether a process should be restarted, and whether it should be given work. */
@NullMarked
package oms.worker.health;

import org.jspecify.annotations.NullMarked;
