/** What a benchmark prints: tables, percentiles, and what it ran on. */
@NullMarked
package oms.benchmark.report;

import org.jspecify.annotations.NullMarked;
