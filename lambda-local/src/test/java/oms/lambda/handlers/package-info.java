/** Handlers that sandboxes run in tests. */
@NullMarked
package oms.lambda.handlers;

import org.jspecify.annotations.NullMarked;
