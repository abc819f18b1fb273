/** When functions are invoked. */
@NullMarked
package oms.lambda.scaling;

import org.jspecify.annotations.NullMarked;
