/** Money as whole minor units. Nothing in the system computes with fractions of a cent. */
@NullMarked
package oms.contracts.money;

import org.jspecify.annotations.NullMarked;
