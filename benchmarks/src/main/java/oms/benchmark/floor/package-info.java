/**
 * The same commands to Temporal with nothing in them: what no implementation can do better than.
 */
@NullMarked
package oms.benchmark.floor;

import org.jspecify.annotations.NullMarked;
