/** What a store manager sees and steers: all orders, stock, payments and settings. */
@NullMarked
package oms.console.manager;

import org.jspecify.annotations.NullMarked;
