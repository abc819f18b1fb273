package oms.billing.settlement;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import oms.contracts.rollout.GateOrders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads one day of both books. A charge and its payment transaction change in one database
 * transaction and so at the same {@code now()}: both are of the same day, or one of them is wrong.
 */
@Repository
class Books {

  /** What a report names of its differences; beyond that it only counts. */
  static final int MOST_DIFFERENCES = 1_000;

  /** Rollout gates move no money. */
  private static final String OF_THE_DAY =
      """
      with booked as (
        select 'captured' as line, key, currency, total from charges
         where status in ('captured', 'refunded') and settled_at >= :from and settled_at < :to
        union all
        select 'refunded', key, currency, total from charges
         where status = 'refunded' and exists (
           select from charge_events
            where charge_key = key and event = 'refunded' and at >= :from and at < :to)
        union all
        select 'declined', key, currency, total from charges
         where status = 'declined' and settled_at >= :from and settled_at < :to
      ), moved as (
        select case kind when 'capture' then 'captured' else 'refunded' end as line,
               charge_key as key, currency, payment_transactions.amount
          from payment_transactions join charges on key = charge_key
         where payment_transactions.status = 'succeeded' and ended_at >= :from and ended_at < :to
      ), both_books as (
        select line, key, coalesce(booked.currency, moved.currency) as currency, booked.total,
               moved.amount, line <> 'declined' and total is distinct from amount as differs
          from booked full join moved using (line, key)
         where key not like '%s%%'
      )
      """
          .formatted(GateOrders.PREFIX);

  private static final String TOTALS =
      OF_THE_DAY
          + """
          select currency, line, count(total) as charges, coalesce(sum(total), 0) as charged,
                 count(amount) as transactions, coalesce(sum(amount), 0) as moved
            from both_books group by currency, line
           order by currency, array_position(array['captured', 'refunded', 'declined'], line)
          """;

  private static final String DIFFERENCES =
      OF_THE_DAY
          + """
          select currency, line, key, coalesce(total, 0) as charged, coalesce(amount, 0) as moved
            from both_books where differs order by currency, line, key limit :most
          """;

  private final JdbcClient jdbc;

  Books(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The report of a day, all of it as it was at one moment. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Report of(LocalDate day) {
    return new Report(day, totals(day), differences(day));
  }

  private List<Total> totals(LocalDate day) {
    return on(day, TOTALS)
        .query(
            (row, _) ->
                new Total(
                    row.getString("currency"),
                    row.getString("line"),
                    row.getLong("charges"),
                    row.getLong("charged"),
                    row.getLong("transactions"),
                    row.getLong("moved")))
        .list();
  }

  private List<Difference> differences(LocalDate day) {
    return on(day, DIFFERENCES)
        .param("most", MOST_DIFFERENCES)
        .query(
            (row, _) ->
                new Difference(
                    row.getString("currency"),
                    row.getString("line"),
                    row.getString("key"),
                    row.getLong("charged"),
                    row.getLong("moved")))
        .list();
  }

  private JdbcClient.StatementSpec on(LocalDate day, String statement) {
    return jdbc.sql(statement)
        .param("from", day.atStartOfDay().atOffset(ZoneOffset.UTC))
        .param("to", day.plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
  }
}
