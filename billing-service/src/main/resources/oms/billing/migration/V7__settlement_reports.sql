-- What the books said of each day (UTC) that is over. A day that is settled again has its report replaced.
create table settlement_reports (
  day date primary key,
  differences integer not null check (differences >= 0),
  csv text not null,
  written_at timestamptz not null default now()
);

comment on column settlement_reports.differences is 'charges on which charges and payment_transactions disagree';

-- What was settled, moved and given back on a day.
create index charges_settled on charges (settled_at);
create index payment_transactions_ended on payment_transactions (ended_at);
create index charge_events_refunded on charge_events (at) where event = 'refunded';
