package oms.runner.launch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt leaves to the next one, as the details of its heartbeats.
 *
 * @param number which launch of the job it is, from 1; each has a token of its own
 * @param task what was launched; {@code null} while nothing is
 * @param at when
 */
public record Launch(int number, @Nullable String task, Instant at) {}
