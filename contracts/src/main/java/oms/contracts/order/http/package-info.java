/** What order-service says over HTTP. */
@NullMarked
package oms.contracts.order.http;

import org.jspecify.annotations.NullMarked;
