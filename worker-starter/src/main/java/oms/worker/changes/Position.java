package oms.worker.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a timeline: everything up to here was told. Written {@code <xid>-<id>}.
 *
 * <p>Ids alone would not do: a row that gets its id first may be committed last, and a reader that
 * went on from the highest id would never see it.
 *
 * @param xid the transaction that wrote the row
 * @param id the row; 0 for the place before the first row of the transaction
 */
public record Position(long xid, long id) implements Comparable<Position> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
  private static final Comparator<Position> ORDER =
      Comparator.comparingLong(Position::xid).thenComparingLong(Position::id);

  /** The place of a row that has the columns {@code xid} and {@code event_id}. */
  public static Position of(ResultSet row) throws SQLException {
    return new Position(Long.parseLong(row.getString("xid")), row.getLong("event_id"));
  }

  static Position before(long xid) {
    return new Position(xid, 0);
  }

  static Optional<Position> read(String text) {
    Matcher written = WRITTEN.matcher(text);
    return written.matches()
        ? Optional.of(
            new Position(Long.parseLong(written.group(1)), Long.parseLong(written.group(2))))
        : Optional.empty();
  }

  boolean isBehind(Position other) {
    return compareTo(other) < 0;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return xid + "-" + id;
  }
}
