/** The order API. */
@NullMarked
package oms.order.web;

import org.jspecify.annotations.NullMarked;
