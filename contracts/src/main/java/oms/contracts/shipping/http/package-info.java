/** What shipping-service says over HTTP. */
@NullMarked
package oms.contracts.shipping.http;

import org.jspecify.annotations.NullMarked;
