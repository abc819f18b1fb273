#!/bin/sh
# A role and a database of its own for each service. Run once, by PostgreSQL's image, on an empty volume.
set -eu

database() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set database="$1" --set role="$2" --set password="$3" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"database" OWNER :"role";
REVOKE CONNECT ON DATABASE :"database" FROM PUBLIC;
SQL
}

database oms_order "$ORDER_DB_USER" "$ORDER_DB_PASSWORD"
database oms_billing "$BILLING_DB_USER" "$BILLING_DB_PASSWORD"
database oms_shipping "$SHIPPING_DB_USER" "$SHIPPING_DB_PASSWORD"
