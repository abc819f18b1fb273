/** Lambda on this machine, tried with small handlers. */
@NullMarked
package oms.lambda;

import org.jspecify.annotations.NullMarked;
