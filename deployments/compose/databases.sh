#!/bin/sh
# Gives each service a database and a user who owns it and no other. PostgreSQL's image runs this once, on an empty volume.
set -eu

create() { # create SERVICE PASSWORD_FILE
  psql --set=ON_ERROR_STOP=1 --quiet --no-password --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
    --set=name="oms_$1" --set=password="$(cat "$2")" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
SQL
}

create order /passwords/order/ORDER_DB_PASSWORD
create billing /passwords/billing/BILLING_DB_PASSWORD
create shipping /passwords/shipping/SHIPPING_DB_PASSWORD
