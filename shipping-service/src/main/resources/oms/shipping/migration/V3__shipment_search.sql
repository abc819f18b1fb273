-- For ?q=, the beginning of an id; the default order of texts does not help a search by
-- beginnings. And for what a courier looks at: one warehouse.
create index shipments_by_beginning on shipments (id text_pattern_ops);
create index shipments_newest_by_warehouse on shipments (warehouse, booked_at desc, id desc);
