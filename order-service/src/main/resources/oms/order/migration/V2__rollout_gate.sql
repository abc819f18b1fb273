-- What rollout gates order. It lies in a warehouse of its own, which is not there, so that selling
-- it takes nothing from any shelf.
insert into stock_levels (sku, warehouse, on_hand)
values ('gate:parcel', 'gate:warehouse', 1000000000);
insert into stock_movements (sku, warehouse, kind, quantity, cause)
values ('gate:parcel', 'gate:warehouse', 'received', 1000000000, 'rollout gate');
