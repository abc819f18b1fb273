/** What the settings of workers are worth. */
@NullMarked
package oms.benchmark.tuning;

import org.jspecify.annotations.NullMarked;
