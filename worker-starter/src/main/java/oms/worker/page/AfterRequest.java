package oms.worker.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list in the order of its keys is asked for: {@code ?limit=&after=}. A handler
 * takes it as a parameter.
 *
 * @param limit how many rows at most, 1 to {@value PageRequest#MAX_LIMIT}; that many if nothing is
 *     said
 * @param after the key of the last row that the caller has seen, as the {@code Link} header wrote
 *     it; {@code null} for the first page
 */
public record AfterRequest(int limit, @Nullable String after) {}
