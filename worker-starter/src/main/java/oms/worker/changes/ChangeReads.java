package oms.worker.changes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads changes in the order of their transactions, and only those below which nothing can appear
 * any more: the rows of transactions older than the oldest one that is still running.
 */
final class ChangeReads {

  /** The most changes that are read at once. */
  static final int PAGE = 500;

  /**
   * How far changes can be told.
   *
   * @param position everything before it is final
   * @param more whether changes beyond it wait for an older transaction to end
   */
  record Horizon(Position position, boolean more) {}

  private final JdbcClient jdbc;
  private final ChangeLog log;

  ChangeReads(JdbcClient jdbc, ChangeLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  Horizon horizon() {
    return jdbc.sql(
            """
            select oldest::text as xid,
                   exists (select from %s event where event.xid >= oldest) as more
              from pg_snapshot_xmin(pg_current_snapshot()) as oldest"""
                .formatted(log.timeline()))
        .query(
            (row, _) ->
                new Horizon(
                    Position.before(Long.parseLong(row.getString("xid"))), row.getBoolean("more")))
        .single();
  }

  /** The next changes after a position, up to one that lies within the horizon. */
  List<Change> between(Position after, Position upTo) {
    return jdbc.sql(
            """
            %s
               and (event.xid, event.id) > (:afterXid::xid8, :afterId)
               and (event.xid, event.id) <= (:upToXid::xid8, :upToId)
             order by event.xid, event.id
             limit %d"""
                .formatted(log.select().strip(), PAGE))
        .param("afterXid", Long.toString(after.xid()))
        .param("afterId", after.id())
        .param("upToXid", Long.toString(upTo.xid()))
        .param("upToId", upTo.id())
        .query(log.row())
        .list();
  }
}
