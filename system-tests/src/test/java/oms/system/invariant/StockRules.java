package oms.system.invariant;

import java.util.List;

/** What must hold of stock, in order-service's database. */
final class StockRules {

  /** True after every commit, whoever is at work. */
  static final List<Rule> ALWAYS =
      List.of(
          new Rule(
              "Stock on hand is never negative and covers what is reserved",
              """
              select '' as order_id,
                     format('%s at %s: %s on hand, %s reserved', sku, warehouse, on_hand, reserved)
                       as detail
                from stock_levels
               where on_hand < 0 or reserved < 0 or reserved > on_hand
              """),
          new Rule(
              "What is reserved is the sum of the reservations held",
              """
              select '' as order_id,
                     format('%s at %s: %s reserved, %s held', sku, warehouse, l.reserved, r.held)
                       as detail
                from stock_levels l
                left join (select sku, warehouse, sum(quantity) as held
                             from reservations where status = 'held' group by sku, warehouse) r
                     using (sku, warehouse)
               where l.reserved <> coalesce(r.held, 0)
              """),
          new Rule(
              "Stock on hand is what was received and adjusted less what was shipped",
              """
              select '' as order_id,
                     format('%s at %s: %s on hand, %s moved', sku, warehouse, l.on_hand, m.moved)
                       as detail
                from stock_levels l
                left join (select sku, warehouse,
                                  sum(case kind when 'shipped' then -quantity else quantity end)
                                    as moved
                             from stock_movements where kind in ('received', 'adjusted', 'shipped')
                            group by sku, warehouse) m
                     using (sku, warehouse)
               where l.on_hand <> coalesce(m.moved, 0)
              """));

  /** True once an order is at its end. */
  static final List<Rule> AT_THE_END =
      List.of(
          new Rule(
              "An order at its end holds no reservation",
              """
              select order_id, format('holds %s of %s', quantity, sku) as detail
                from reservations where status = 'held' and order_id = any(:ended)
              """),
          new Rule(
              "What is delivered left the stock exactly once, and nothing else did",
              """
              select f.order_id,
                     format('%s (%s): %s of %s %s, %s shipped', f.id, f.status, r.quantity, r.sku,
                            r.status, coalesce(m.shipped, 0)) as detail
                from fulfilments f
                join reservations r on r.fulfilment_id = f.id
                left join (select cause, sku, warehouse, sum(quantity) as shipped
                             from stock_movements where kind = 'shipped'
                            group by cause, sku, warehouse) m
                     on (m.cause, m.sku, m.warehouse) = (f.id, r.sku, r.warehouse)
               where f.order_id = any(:ended)
                 and case f.status
                     when 'completed'
                     then r.status <> 'consumed' or coalesce(m.shipped, 0) <> r.quantity
                     else r.status <> 'released' or m.shipped is not null end
              """),
          new Rule(
              "What is delivered was reserved, unit by unit",
              """
              select f.order_id, format('%s wants %s of %s, %s reserved', f.id, f.wanted, f.sku,
                                        coalesce(r.quantity, 0)) as detail
                from (select f.id, f.order_id, line->>'sku' as sku,
                             sum((line->>'quantity')::bigint) as wanted
                        from fulfilments f, jsonb_array_elements(f.items) line
                       where f.order_id = any(:ended) and f.status = 'completed'
                       group by f.id, f.order_id, line->>'sku') f
                left join reservations r on (r.fulfilment_id, r.sku) = (f.id, f.sku)
               where f.wanted <> coalesce(r.quantity, 0)
              """));

  private StockRules() {}
}
