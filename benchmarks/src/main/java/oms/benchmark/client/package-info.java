/** The services' HTTP APIs as a customer, a courier and a reader use them. */
@NullMarked
package oms.benchmark.client;

import org.jspecify.annotations.NullMarked;
