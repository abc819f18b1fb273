/** What billing-service says over HTTP. */
@NullMarked
package oms.contracts.billing.http;

import org.jspecify.annotations.NullMarked;
