/** The workers of all three task queues as functions, one for each queue. */
@NullMarked
package oms.lambda.workers;

import org.jspecify.annotations.NullMarked;
