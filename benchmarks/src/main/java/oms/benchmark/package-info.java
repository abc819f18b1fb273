/** Measures the system from outside; one benchmark is run by its name. */
@NullMarked
package oms.benchmark;

import org.jspecify.annotations.NullMarked;
