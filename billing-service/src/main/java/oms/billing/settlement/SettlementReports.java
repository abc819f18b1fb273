package oms.billing.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reports that are written, one for each day. */
@Repository
public class SettlementReports {

  private static final String WRITE =
      """
      insert into settlement_reports (day, differences, csv) values (:day, :differences, :csv)
      on conflict (day) do update
        set differences = excluded.differences, csv = excluded.csv, written_at = now()
      """;

  private static final String NEWEST_FIRST =
      """
      select day, differences, written_at from settlement_reports
       where day < coalesce(cast(:before as date), 'infinity') order by day desc limit :limit
      """;

  private final JdbcClient jdbc;

  SettlementReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes a report in the place of the one that its day may have. */
  void write(Report report) {
    jdbc.sql(WRITE)
        .param("day", report.day())
        .param("differences", report.differences().size())
        .param("csv", report.csv())
        .update();
  }

  /** The CSV of a day; empty if it is not settled. */
  public Optional<String> find(LocalDate day) {
    return jdbc.sql("select csv from settlement_reports where day = :day")
        .param("day", day)
        .query(String.class)
        .optional();
  }

  /**
   * A page of days, the last first.
   *
   * @param before the last day of the page before; {@code null} for the first page
   */
  public List<SettledDay> newestFirst(@Nullable LocalDate before, int limit) {
    return jdbc.sql(NEWEST_FIRST)
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, _) ->
                new SettledDay(
                    row.getObject("day", LocalDate.class),
                    row.getInt("differences"),
                    row.getTimestamp("written_at").toInstant()))
        .list();
  }
}
