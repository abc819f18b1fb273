-- What the reference's web UI sells, so that a shop page has something to show before the first
-- order. Of what contains 'Adidas' there is never any stock.
with goods (sku) as (
  values ('Adidas Classic'), ('Adidas Stan Smith'), ('Adidas UltraBoost'), ('Asics Gel-Kayano'),
         ('Brooks Ghost'), ('Converse Chuck Taylor All Star'), ('New Balance 574'),
         ('Nike Air Force Ones'), ('Nike Air Max'), ('Nike Pegasus'), ('Puma Suede Classic'),
         ('Reebok Club C'), ('Saucony Jazz'), ('Vans Old Skool')),
places (warehouse) as (
  values ('Warehouse A'), ('Warehouse B')),
stocked as (
  insert into stock_levels (sku, warehouse, on_hand)
  select sku, warehouse, case when sku like '%Adidas%' then 0 else 1000000 end
    from goods, places
   order by sku, warehouse
  on conflict do nothing
  returning sku, warehouse, on_hand)
insert into stock_movements (sku, warehouse, kind, quantity, cause)
select sku, warehouse, 'received', on_hand, 'demo' from stocked where on_hand > 0;
