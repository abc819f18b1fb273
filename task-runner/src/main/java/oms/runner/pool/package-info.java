/** Where and how jobs run, by configuration. */
@NullMarked
package oms.runner.pool;

import org.jspecify.annotations.NullMarked;
