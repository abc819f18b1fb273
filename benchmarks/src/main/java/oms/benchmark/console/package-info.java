/** What open pages cost the console, held against what their orders cost order-service. */
@NullMarked
package oms.benchmark.console;

import org.jspecify.annotations.NullMarked;
