/**
 * What invokes functions when a task queue asks for workers, as the Worker Controller within a
 * Temporal server does it from version 1.31 on.
 */
@NullMarked
package oms.lambda.scaling;

import org.jspecify.annotations.NullMarked;
