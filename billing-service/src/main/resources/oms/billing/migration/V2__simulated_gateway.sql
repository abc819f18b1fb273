-- What the simulated payment gateway remembers. In truth this is another company's database:
-- nothing of billing's refers to it, and it is never written in one of billing's transactions.
create schema simulated_gateway;

create table simulated_gateway.payments (
  idempotency_key text primary key,
  kind text not null check (kind in ('capture', 'decline', 'refund')),
  amount bigint not null check (amount >= 0),
  auth_code text,
  payment_key text not null,
  at timestamptz not null default now()
);

comment on column simulated_gateway.payments.payment_key is 'the key of the capture that it is about';

-- How often each key was called, for behaviours that fail the first calls.
create table simulated_gateway.calls (
  idempotency_key text primary key,
  calls integer not null
);
