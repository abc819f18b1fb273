/** What services tell Prometheus, and what the documentation says that they tell. */
@NullMarked
package oms.system.scrape;

import org.jspecify.annotations.NullMarked;
