-- One index per way the list of charges is filtered; the key makes the keyset unique.
create index charges_newest on charges (requested_at desc, key desc);
create index charges_newest_by_status on charges (status, requested_at desc, key desc);
create index charges_newest_by_customer on charges (customer_id, requested_at desc, key desc);
create index charges_newest_by_order on charges (order_id, requested_at desc, key desc);
create index payment_transactions_of_charge on payment_transactions (charge_key, id);
