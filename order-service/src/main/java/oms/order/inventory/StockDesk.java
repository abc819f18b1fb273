package oms.order.inventory;

import java.util.Optional;
import oms.contracts.order.http.StockAdjustment;
import oms.contracts.order.http.StockLevel;
import oms.contracts.order.http.StockReceipt;
import oms.order.inventory.StockAnswer.Made;
import oms.order.inventory.StockAnswer.ReferenceTaken;
import oms.order.inventory.StockAnswer.TooLow;
import oms.order.inventory.StockAnswer.Unknown;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Stock that people receive and adjust. Each change is one transaction about one stock row, and is
 * made once for its reference.
 */
@Component
public class StockDesk {

  private static final String RECEIVED = "received";
  private static final String ADJUSTED = "adjusted";

  private record Entry(
      String kind, String sku, String warehouse, long quantity, String reason, String reference) {

    static Entry of(StockReceipt receipt) {
      return new Entry(
          RECEIVED,
          receipt.sku(),
          receipt.warehouse(),
          receipt.quantity(),
          receipt.reason(),
          receipt.reference());
    }

    static Entry of(StockAdjustment adjustment) {
      return new Entry(
          ADJUSTED,
          adjustment.sku(),
          adjustment.warehouse(),
          adjustment.change(),
          adjustment.reason(),
          adjustment.reference());
    }
  }

  private final JdbcClient jdbc;

  StockDesk(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Puts goods on the shelf. What the warehouse never had before is stocked from then on. */
  @Transactional
  public StockAnswer receive(StockReceipt receipt) {
    makeRow(receipt);
    Entry entry = Entry.of(receipt);
    StockLevel level = lock(entry).orElseThrow();
    return write(entry) ? add(entry) : repeated(entry, level);
  }

  /** Corrects what is on hand, never to less than orders hold. */
  @Transactional
  public StockAnswer adjust(StockAdjustment adjustment) {
    Entry entry = Entry.of(adjustment);
    StockLevel level = lock(entry).orElse(null);
    if (level == null) {
      return new Unknown();
    }
    if (written(entry) != null) {
      return repeated(entry, level);
    }
    if (level.available() + adjustment.change() < 0) {
      return new TooLow(level);
    }
    return write(entry) ? add(entry) : repeated(entry, level);
  }

  private void makeRow(StockReceipt receipt) {
    jdbc.sql(
            """
            insert into stock_levels (sku, warehouse, on_hand) values (:sku, :warehouse, 0)
            on conflict do nothing""")
        .param("sku", receipt.sku())
        .param("warehouse", receipt.warehouse())
        .update();
  }

  /** Locked before the reference is written, as an order locks it before its own movements. */
  private Optional<StockLevel> lock(Entry entry) {
    return jdbc.sql(
            """
            select sku, warehouse, on_hand, reserved from stock_levels
             where sku = :sku and warehouse = :warehouse
               for update""")
        .param("sku", entry.sku())
        .param("warehouse", entry.warehouse())
        .query(StockReads::level)
        .optional();
  }

  /** Whether it is written now; otherwise its reference was used before. */
  private boolean write(Entry entry) {
    return jdbc.sql(
                """
                insert into stock_movements (kind, sku, warehouse, quantity, cause, reason)
                values (:kind, :sku, :warehouse, :quantity, :reference, :reason)
                on conflict do nothing""")
            .param("kind", entry.kind())
            .param("sku", entry.sku())
            .param("warehouse", entry.warehouse())
            .param("quantity", entry.quantity())
            .param("reference", entry.reference())
            .param("reason", entry.reason())
            .update()
        == 1;
  }

  private Made add(Entry entry) {
    return new Made(
        jdbc.sql(
                """
                update stock_levels set on_hand = on_hand + :quantity
                 where sku = :sku and warehouse = :warehouse
                returning sku, warehouse, on_hand, reserved""")
            .param("quantity", entry.quantity())
            .param("sku", entry.sku())
            .param("warehouse", entry.warehouse())
            .query(StockReads::level)
            .single());
  }

  private StockAnswer repeated(Entry entry, StockLevel level) {
    if (entry.equals(written(entry))) {
      return new Made(level);
    }
    // A receipt may have made its row.
    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    return new ReferenceTaken();
  }

  private @Nullable Entry written(Entry entry) {
    return jdbc.sql(
            """
            select kind, sku, warehouse, quantity, reason, cause from stock_movements
             where kind = :kind and cause = :reference and reason is not null""")
        .param("kind", entry.kind())
        .param("reference", entry.reference())
        .query(
            (row, _) ->
                new Entry(
                    row.getString("kind"),
                    row.getString("sku"),
                    row.getString("warehouse"),
                    row.getLong("quantity"),
                    row.getString("reason"),
                    row.getString("cause")))
        .optional()
        .orElse(null);
  }
}
