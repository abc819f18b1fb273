/** A generator of orders, to watch the system at work. */
@NullMarked
package oms.console.load;

import org.jspecify.annotations.NullMarked;
