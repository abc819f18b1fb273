-- Money is bigint in minor units (cents) of the row's or the shop's currency.

create table prices (
  sku text primary key,
  unit_price bigint not null check (unit_price between 0 and 100000000),
  shipping bigint not null check (shipping between 0 and 100000000)
);

comment on column prices.shipping is 'delivery of one unit';

-- One row per idempotency key, written before the payment gateway is called.
create table charges (
  key text primary key,
  order_id text not null,
  customer_id text,
  items jsonb not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  sub_total bigint not null check (sub_total >= 0),
  tax bigint not null check (tax >= 0),
  shipping bigint not null check (shipping >= 0),
  total bigint not null,
  status text not null
    check (status in ('requested', 'captured', 'declined', 'refunded', 'revoked')),
  decline_reason text,
  auth_code text,
  requested_at timestamptz not null default now(),
  settled_at timestamptz,
  claimed_until timestamptz not null,
  constraint charges_total_is_the_sum check (total = sub_total + tax + shipping),
  constraint charges_settled_has_a_time check ((status = 'requested') = (settled_at is null)),
  constraint charges_captured_is_authorised
    check ((status in ('captured', 'refunded')) = (auth_code is not null)),
  constraint charges_declined_has_a_reason
    check ((status in ('declined', 'revoked')) = (decline_reason is not null)),
  constraint charges_has_a_customer check (status = 'revoked' or customer_id is not null),
  unique (key, total)
);

comment on column charges.customer_id is 'null when the charge was given back before it was asked';
comment on column charges.claimed_until is 'until then one attempt has the right to call the gateway';

-- What is still open, the longest untouched first.
create index charges_open on charges (claimed_until) where status = 'requested';

-- What was asked of the payment gateway. The foreign key makes every movement the whole total of
-- its charge, and there is one capture and one refund at most: so refunded <= captured.
create table payment_transactions (
  id bigint generated always as identity primary key,
  charge_key text not null,
  kind text not null check (kind in ('capture', 'refund')),
  idempotency_key text not null unique,
  amount bigint not null check (amount >= 0),
  status text not null check (status in ('requested', 'succeeded', 'failed', 'unknown')),
  at timestamptz not null default now(),
  ended_at timestamptz,
  constraint payment_transactions_key_is_its_charges
    check (idempotency_key = kind || ':' || charge_key),
  constraint payment_transactions_ended_has_a_time
    check ((status in ('succeeded', 'failed')) = (ended_at is not null)),
  foreign key (charge_key, amount) references charges (key, total)
);

-- The timeline of each charge.
create table charge_events (
  id bigint generated always as identity primary key,
  charge_key text not null references charges (key),
  event text not null,
  detail text not null default '',
  at timestamptz not null default now()
);

create index charge_events_of_charge on charge_events (charge_key, id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;

create trigger charge_events_append_only before update or delete on charge_events
  for each row execute function refuse_change();

create trigger payment_transactions_end_once before update on payment_transactions
  for each row when (old.status in ('succeeded', 'failed')
    or (old.charge_key, old.kind, old.amount) is distinct from (new.charge_key, new.kind, new.amount))
  execute function refuse_change();

create trigger payment_transactions_stay before delete on payment_transactions
  for each row execute function refuse_change();

-- Fraud: one limit for every customer, and what each has spent of it.
create table fraud_limit (
  only_row boolean primary key default true check (only_row),
  limit_cents bigint not null check (limit_cents >= 0),
  maintenance boolean not null
);

comment on column fraud_limit.limit_cents is '0 is no limit';

insert into fraud_limit (limit_cents, maintenance) values (0, false);

create table fraud_tally (
  check_key text primary key,
  customer_id text not null,
  amount bigint not null check (amount >= 0),
  at timestamptz not null default now(),
  released_at timestamptz
);

-- The sum of a customer's tally that is not released; its row is the lock of that customer.
create table fraud_spent (
  customer_id text primary key,
  amount bigint not null check (amount >= 0)
);
