package oms.billing.settlement;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day whose report is written.
 *
 * @param day which, by UTC
 * @param differences on how many charges the books disagree; 0 when they reconcile
 * @param writtenAt when the report was written last
 */
@Schema(description = "A day whose report is written")
public record SettledDay(LocalDate day, int differences, Instant writtenAt) {}
