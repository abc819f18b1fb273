package oms.system.invariant;

import java.util.List;

/** What must hold of money, in billing-service's database and in the gateway's own memory. */
final class BillingRules {

  /** True after every commit, whoever is at work. */
  static final List<Rule> ALWAYS =
      List.of(
          new Rule(
              "The ledger knows at most one capture of a charge, and no refund beyond it",
              """
              select c.order_id, format('%s: %s captures, %s captured, %s refunded', c.key,
                                        t.captures, t.captured, t.refunded) as detail
                from charges c
                join (select charge_key,
                             count(*) filter (where kind = 'capture') as captures,
                             coalesce(sum(amount) filter (where kind = 'capture'), 0) as captured,
                             coalesce(sum(amount) filter (where kind = 'refund'), 0) as refunded
                        from payment_transactions where status = 'succeeded'
                       group by charge_key) t on t.charge_key = c.key
               where t.captures > 1 or t.refunded > t.captured
              """),
          new Rule(
              "The gateway took the money of a charge at most once, and gave no more back",
              """
              select coalesce(c.order_id, '') as order_id,
                     format('%s: %s captures, %s captured, %s refunded', p.payment_key,
                            p.captures, p.captured, p.refunded) as detail
                from (select payment_key,
                             count(*) filter (where kind = 'capture') as captures,
                             coalesce(sum(amount) filter (where kind = 'capture'), 0) as captured,
                             coalesce(sum(amount) filter (where kind = 'refund'), 0) as refunded
                        from simulated_gateway.payments group by payment_key) p
                left join payment_transactions t on t.idempotency_key = p.payment_key
                left join charges c on c.key = t.charge_key
               where c.key is null or p.captures > 1 or p.refunded > p.captured
              """),
          new Rule(
              "A charge is the sum of its parts, and what moved is its total",
              """
              select c.order_id, format('%s: %s + %s + %s, total %s, %s of %s', c.key, c.sub_total,
                                        c.tax, c.shipping, c.total, t.kind, t.amount) as detail
                from charges c left join payment_transactions t on t.charge_key = c.key
               where c.order_id = any(:orders)
                 and (c.total <> c.sub_total + c.tax + c.shipping or t.amount <> c.total)
              """));

  /** True once an order is at its end. */
  static final List<Rule> AT_THE_END =
      List.of(
          new Rule(
              "The charges of an order at its end are settled",
              """
              select c.order_id, format('%s is %s, its %s %s', c.key, c.status, t.kind, t.status)
                       as detail
                from charges c left join payment_transactions t on t.charge_key = c.key
               where c.order_id = any(:ended)
                 and (c.status = 'requested' or t.status in ('requested', 'unknown'))
              """),
          new Rule(
              "The ledger and the gateway agree on what the customer has paid",
              """
              select c.order_id, format('%s is %s over %s, but the gateway holds %s', c.key,
                                        c.status, c.total, coalesce(g.held, 0)) as detail
                from charges c
                left join (select t.charge_key,
                                  sum(case p.kind when 'capture' then p.amount
                                                  when 'refund' then -p.amount else 0 end) as held
                             from simulated_gateway.payments p
                             join payment_transactions t on t.idempotency_key = p.payment_key
                            group by t.charge_key) g on g.charge_key = c.key
               where c.order_id = any(:ended)
                 and coalesce(g.held, 0) <>
                     case c.status when 'captured' then c.total else 0 end
              """),
          new Rule(
              "What was delivered is paid, and by the amount that the order shows",
              """
              select regexp_replace(d.key, ':\\d+$', '') as order_id,
                     format('%s is charged %s and %s', d.key, c.total, c.status) as detail
                from unnest(:delivered::text[], :totals::bigint[]) as d (key, total)
                left join charges c on c.key = d.key
               where (c.status, c.total) is distinct from ('captured', d.total)
              """),
          new Rule(
              "Nobody has paid for what was not delivered",
              """
              select order_id, format('%s is still %s', key, status) as detail
                from charges where key = any(:lost) and status in ('requested', 'captured')
              """));

  private BillingRules() {}
}
