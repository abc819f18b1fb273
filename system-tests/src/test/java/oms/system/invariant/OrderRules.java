package oms.system.invariant;

import java.util.List;

/** What must hold of orders and their parts, in order-service's database. */
final class OrderRules {

  /** True after every commit, whoever is at work. */
  static final List<Rule> ALWAYS =
      List.of(
          new Rule(
              "A total is the sum of its parts",
              """
              select order_id, format('%s: %s + %s + %s is not %s', id, sub_total, tax, shipping,
                                      total) as detail
                from fulfilments
               where order_id = any(:orders) and total is distinct from sub_total + tax + shipping
              """),
          new Rule(
              "The parts hold what was ordered, nothing more and nothing less",
              """
              select ordered.id as order_id, format('%s: %s ordered, %s in parts', sku, ordered.units,
                                                    parts.units) as detail
                from (select o.id, line->>'sku' as sku, sum((line->>'quantity')::bigint) as units
                        from orders o, jsonb_array_elements(o.items) line
                       where o.id = any(:orders)
                         and exists (select 1 from fulfilments f where f.order_id = o.id)
                       group by 1, 2) ordered
                full join
                     (select f.order_id as id, line->>'sku' as sku,
                             sum((line->>'quantity')::bigint) as units
                        from fulfilments f, jsonb_array_elements(f.items) line
                       where f.order_id = any(:orders)
                       group by 1, 2) parts using (id, sku)
               where ordered.units is distinct from parts.units
              """));

  /** True once an order is at its end. */
  static final List<Rule> AT_THE_END =
      List.of(
          new Rule(
              "The parts of an order at its end are at their end",
              """
              select order_id, format('%s is %s, its payment %s', id, status, payment_status)
                       as detail
                from fulfilments
               where order_id = any(:ended)
                 and (status not in ('completed', 'cancelled', 'failed')
                      or payment_status = 'pending')
              """),
          new Rule(
              "An order is completed when something was delivered, and only then",
              """
              select o.id as order_id, 'is ' || o.status as detail
                from orders o
               where o.id = any(:ended)
                 and (o.status = 'completed') <>
                     exists (select 1 from fulfilments f
                              where f.order_id = o.id and f.status = 'completed')
              """),
          new Rule(
              "A completed order has a time of completion",
              """
              select id as order_id, 'has none' as detail
                from orders
               where id = any(:ended) and status = 'completed' and completed_at is null
              """),
          new Rule(
              "What was paid and not delivered is refunded, what was delivered is paid",
              """
              select order_id, format('%s is %s, its payment %s, %s of %s refunded', id, status,
                                      payment_status, refunded, total) as detail
                from fulfilments
               where order_id = any(:ended)
                 and case when status = 'completed'
                          then payment_status is distinct from 'success' or refunded <> 0
                          else payment_status = 'success' and refunded <> total end
              """));

  private OrderRules() {}
}
