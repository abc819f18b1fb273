package oms.system.invariant;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A rule about the rows of one database.
 *
 * @param sentence what should be true
 * @param sql selects {@code order_id} and {@code detail} of each row that breaks it; it may use the
 *     parameters of {@link Scope#parameters()}
 */
record Rule(String sentence, String sql) {

  List<Violation> violations(JdbcClient database, Scope scope) {
    return database
        .sql(sql)
        .params(scope.parameters())
        .query(
            (row, _) -> new Violation(row.getString("order_id"), sentence, row.getString("detail")))
        .list();
  }
}
