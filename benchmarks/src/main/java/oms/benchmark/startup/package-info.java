/** How long a service takes to start, and the memory it takes. */
@NullMarked
package oms.benchmark.startup;

import org.jspecify.annotations.NullMarked;
