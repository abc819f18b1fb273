/** Which activities this process runs at this moment. */
@NullMarked
package oms.worker.running;

import org.jspecify.annotations.NullMarked;
