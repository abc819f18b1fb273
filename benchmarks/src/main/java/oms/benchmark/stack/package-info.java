/** The services as processes of their own, on a real Temporal server and a real PostgreSQL. */
@NullMarked
package oms.benchmark.stack;

import org.jspecify.annotations.NullMarked;
