create table orders (
  id           text primary key,
  customer_id  text not null,
  items        jsonb not null,
  status       text not null check (status in ('pending', 'customerActionRequired', 'processing',
                                               'completed', 'failed', 'cancelled', 'timedOut')),
  received_at  timestamptz not null,
  updated_at   timestamptz not null,
  completed_at timestamptz
);

-- One index per way the list is filtered; the id makes the keyset unique.
create index orders_newest on orders (received_at desc, id desc);
create index orders_newest_by_status on orders (status, received_at desc, id desc);
create index orders_newest_by_customer on orders (customer_id, received_at desc, id desc);
create index orders_completed on orders (completed_at) where completed_at is not null;

create table fulfilments (
  id             text primary key,
  order_id       text not null references orders (id),
  position       int not null,
  warehouse      text,
  items          jsonb not null,
  status         text not null check (status in ('unavailable', 'pending', 'processing',
                                                 'completed', 'cancelled', 'failed')),
  currency       char(3),
  sub_total      bigint check (sub_total >= 0),
  tax            bigint check (tax >= 0),
  shipping       bigint check (shipping >= 0),
  total          bigint,
  payment_status text check (payment_status in ('pending', 'success', 'failed')),
  decline_reason text,
  refunded       bigint not null default 0 check (refunded between 0 and coalesce(total, 0)),
  unique (order_id, position),
  check (total = sub_total + tax + shipping)
);

create table stock_levels (
  sku       text not null,
  warehouse text not null,
  on_hand   bigint not null check (on_hand >= 0),
  reserved  bigint not null default 0 check (reserved >= 0),
  primary key (sku, warehouse),
  check (reserved <= on_hand)
);

create table reservations (
  fulfilment_id text not null references fulfilments (id),
  order_id      text not null,
  sku           text not null,
  warehouse     text not null,
  quantity      bigint not null check (quantity > 0),
  status        text not null check (status in ('held', 'consumed', 'released')),
  held_at       timestamptz not null,
  settled_at    timestamptz,
  primary key (fulfilment_id, sku),
  foreign key (sku, warehouse) references stock_levels (sku, warehouse),
  check ((status = 'held') = (settled_at is null))
);

create index reservations_held on reservations (sku, warehouse) where status = 'held';

-- Append-only. The cause (a fulfilment, a delivery) makes each movement happen once.
create table stock_movements (
  id        bigint generated always as identity primary key,
  sku       text not null,
  warehouse text not null,
  kind      text not null check (kind in ('received', 'held', 'released', 'shipped')),
  quantity  bigint not null check (quantity > 0),
  cause     text not null,
  at        timestamptz not null default now(),
  unique (cause, kind, sku, warehouse)
);

create index stock_movements_by_sku on stock_movements (sku, warehouse, id);

-- Append-only. A thing happens to an order, or to one of its fulfilments, at most once.
create table order_events (
  id       bigint generated always as identity primary key,
  order_id text not null references orders (id),
  type     text not null,
  subject  text not null default '',
  detail   text not null default '',
  at       timestamptz not null,
  unique (order_id, type, subject)
);
