/** What operators see and steer. */
@NullMarked
package oms.console.operator;

import org.jspecify.annotations.NullMarked;
