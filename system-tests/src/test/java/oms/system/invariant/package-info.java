/** What must be true of money, stock, rows and workflows after every journey and every fault. */
@NullMarked
package oms.system.invariant;

import org.jspecify.annotations.NullMarked;
