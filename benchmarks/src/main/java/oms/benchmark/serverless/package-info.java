/**
 * What workers on Lambda cost and how fast they start, and at which order rate which is cheaper.
 */
@NullMarked
package oms.benchmark.serverless;

import org.jspecify.annotations.NullMarked;
