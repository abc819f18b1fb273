/** Bodies are read as JSON whatever they are called, and strictly by their types. */
@NullMarked
package oms.worker.json;

import org.jspecify.annotations.NullMarked;
