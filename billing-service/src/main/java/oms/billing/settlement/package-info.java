/** The daily report of what was charged and given back, held against what was moved. */
@NullMarked
package oms.billing.settlement;

import org.jspecify.annotations.NullMarked;
