/** The words that journeys are told in: goods, orders, couriers and what becomes of them. */
@NullMarked
package oms.system.shop;

import org.jspecify.annotations.NullMarked;
