/** Orders from placement to delivery, some number of them in flight. */
@NullMarked
package oms.benchmark.load;

import org.jspecify.annotations.NullMarked;
