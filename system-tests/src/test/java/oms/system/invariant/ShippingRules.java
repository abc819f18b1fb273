package oms.system.invariant;

import java.util.List;

/** What must hold of parcels, in shipping-service's database and in the courier's own memory. */
final class ShippingRules {

  /** True once an order is at its end. */
  static final List<Rule> AT_THE_END =
      List.of(
          new Rule(
              "The shipments of an order at its end are at their end",
              """
              select order_id, format('%s is %s', id, status) as detail
                from shipments
               where order_id = any(:ended) and status not in ('delivered', 'cancelled', 'failed')
              """),
          new Rule(
              "A part is delivered when its shipment is",
              """
              select regexp_replace(d.id, ':\\d+$', '') as order_id,
                     format('%s is %s', d.id, s.status) as detail
                from unnest(:delivered::text[]) as d (id)
                left join shipments s on s.id = d.id
               where s.status is distinct from 'delivered'
               union all
              select order_id, format('%s is delivered', id)
                from shipments where id = any(:lost) and status = 'delivered'
              """),
          new Rule(
              "No courier is left waiting for a parcel that does not come",
              """
              select s.order_id, format('%s is %s, but %s stands', s.id, s.status, b.reference)
                       as detail
                from shipments s join simulated_courier.bookings b on b.shipment_id = s.id
               where s.order_id = any(:ended) and s.status in ('cancelled', 'failed')
                 and not b.cancelled
              """));

  private ShippingRules() {}
}
