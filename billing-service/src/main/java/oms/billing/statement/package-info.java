/** The ledger as people look at it: lists of charges, one with all that is known, and the news. */
@NullMarked
package oms.billing.statement;

import org.jspecify.annotations.NullMarked;
