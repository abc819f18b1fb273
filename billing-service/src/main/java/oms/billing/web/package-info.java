/** Billing's HTTP API. */
@NullMarked
package oms.billing.web;

import org.jspecify.annotations.NullMarked;
