/** The pages that people see. */
@NullMarked
package oms.console;

import org.jspecify.annotations.NullMarked;
