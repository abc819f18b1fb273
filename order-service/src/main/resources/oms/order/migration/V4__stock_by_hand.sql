-- People receive and adjust stock too. What they did has a reason, and its cause is the reference
-- that they gave, which counts once for each kind whatever else is said with it.
alter table stock_movements
  add column reason text,
  drop constraint stock_movements_kind_check,
  drop constraint stock_movements_quantity_check,
  add constraint stock_movements_kind
    check (kind in ('received', 'held', 'released', 'shipped', 'adjusted')),
  add constraint stock_movements_quantity
    check (quantity > 0 or kind = 'adjusted' and quantity <> 0);

create unique index stock_movements_by_hand on stock_movements (kind, cause) where reason is not null;
create index stock_movements_newest on stock_movements (sku, id desc);
