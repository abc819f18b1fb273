/** From the launch of a task to its end, whatever it runs on. */
@NullMarked
package oms.runner.launch;

import org.jspecify.annotations.NullMarked;
