-- For ?q=, the beginning of an order's or a customer's id; the default order of texts does not
-- help a search by beginnings.
create index orders_by_beginning on orders (id text_pattern_ops);
create index orders_by_customers_beginning on orders (customer_id text_pattern_ops);
