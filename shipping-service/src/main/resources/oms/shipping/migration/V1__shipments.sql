-- What a shipment's row says is what happened to the parcel: carriers' reports and cancellations
-- are conditional updates of it, so that one of two that contradict each other wins.
create table shipments (
  id                text primary key,
  order_id          text not null,
  warehouse         text,
  items             jsonb not null default '[]',
  status            text not null check (status in ('booked', 'dispatched', 'delivered',
                                                    'cancelled', 'failed')),
  courier_reference text,
  booked_at         timestamptz,
  updated_at        timestamptz not null,
  -- When the workflow was told of the delivery, and when to try again until then.
  reported_at       timestamptz,
  report_after      timestamptz,
  -- When the courier was told that it is over.
  courier_told_at   timestamptz,
  check ((status in ('booked', 'dispatched', 'delivered')) <= (courier_reference is not null))
);

create index shipments_newest on shipments (booked_at desc, id desc) where booked_at is not null;
create index shipments_newest_by_status on shipments (status, booked_at desc, id desc);
create index shipments_by_order on shipments (order_id);
create index shipments_pending on shipments (booked_at, id) where status in ('booked', 'dispatched');
create index shipments_unreported on shipments (report_after)
  where status = 'delivered' and reported_at is null;
create index shipments_courier_untold on shipments (updated_at)
  where status in ('cancelled', 'failed') and courier_told_at is null;

-- Append-only. A thing happens to a shipment at most once.
create table shipment_events (
  id          bigint generated always as identity primary key,
  shipment_id text not null references shipments (id),
  order_id    text not null,
  type        text not null,
  detail      text not null default '',
  at          timestamptz not null,
  unique (shipment_id, type)
);

create index shipment_events_by_order on shipment_events (order_id, id);

-- The simulated courier's own records: in truth another company's database.
create schema simulated_courier;

create table simulated_courier.bookings (
  reference   text primary key,
  shipment_id text not null unique,
  cancelled   boolean not null default false,
  at          timestamptz not null default now()
);
