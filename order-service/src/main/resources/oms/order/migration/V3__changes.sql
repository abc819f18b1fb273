-- What happens to orders is told as it happens (decision 21). Ids are given before they are
-- committed, so a reader goes by the writing transaction; rows of before have none.
alter table order_events add column xid xid8 not null default '0';
alter table order_events alter column xid set default pg_current_xact_id();
create index order_events_by_transaction on order_events (xid, id);

create function tell_order_events() returns trigger language plpgsql as $$
begin
  if exists (select from added) then
    perform pg_notify('order_events', '');
  end if;
  return null;
end
$$;

create trigger order_events_are_told after insert on order_events
  referencing new table as added
  for each statement execute function tell_order_events();
