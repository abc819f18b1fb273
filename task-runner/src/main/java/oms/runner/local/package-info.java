/** Tasks on this machine. */
@NullMarked
package oms.runner.local;

import org.jspecify.annotations.NullMarked;
