package oms.console.manager;

/**
 * A form as its page shows it.
 *
 * @param form what is typed
 * @param complaints what is wrong with it
 */
record Entered(StockForm form, Complaints complaints) {}
