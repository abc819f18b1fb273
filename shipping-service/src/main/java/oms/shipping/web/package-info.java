/** The shipment API. */
@NullMarked
package oms.shipping.web;

import org.jspecify.annotations.NullMarked;
