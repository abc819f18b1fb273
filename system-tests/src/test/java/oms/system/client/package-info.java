/** The services' HTTP APIs as a customer, a courier and a store manager call them. */
@NullMarked
package oms.system.client;

import org.jspecify.annotations.NullMarked;
