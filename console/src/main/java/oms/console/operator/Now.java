package oms.console.operator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import oms.console.metrics.Sample;

/**
 * What an operator's page shows at a time.
 *
 * @param samples what charts do not show yet, oldest first
 * @param texts what is written, by place
 * @param flags what is so, in words that places wait for
 */
record Now(List<Sample> samples, Map<String, String> texts, Set<String> flags) {}
