/** Reading orders when few and when many are stored. */
@NullMarked
package oms.benchmark.reads;

import org.jspecify.annotations.NullMarked;
