insert into prices (sku, unit_price, shipping) values
  ('Adidas Classic', 7500, 650),
  ('Adidas Stan Smith', 8500, 650),
  ('Adidas UltraBoost', 11900, 700),
  ('Asics Gel-Kayano', 11500, 700),
  ('Brooks Ghost', 10900, 700),
  ('Converse Chuck Taylor All Star', 5900, 550),
  ('New Balance 574', 8900, 650),
  ('Nike Air Force Ones', 9900, 700),
  ('Nike Air Max', 11000, 700),
  ('Nike Pegasus', 10500, 700),
  ('Puma Suede Classic', 6900, 600),
  ('Reebok Club C', 7900, 600),
  ('Saucony Jazz', 6500, 600),
  ('Vans Old Skool', 6400, 550)
on conflict (sku) do update set unit_price = excluded.unit_price, shipping = excluded.shipping;
