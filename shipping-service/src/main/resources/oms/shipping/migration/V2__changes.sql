-- What happens to shipments is told as it happens (decision 21). Ids are given before they are
-- committed, so a reader goes by the writing transaction; rows of before have none.
alter table shipment_events add column xid xid8 not null default '0';
alter table shipment_events alter column xid set default pg_current_xact_id();
create index shipment_events_by_transaction on shipment_events (xid, id);

create function tell_shipment_events() returns trigger language plpgsql as $$
begin
  if exists (select from added) then
    perform pg_notify('shipment_events', '');
  end if;
  return null;
end
$$;

create trigger shipment_events_are_told after insert on shipment_events
  referencing new table as added
  for each statement execute function tell_shipment_events();
