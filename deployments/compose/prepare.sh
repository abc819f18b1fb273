#!/bin/sh
# Draws a password for each database that has none yet, and hands volumes to who writes there.
# Runs before everything else, at every start; what is there already stays as it is.
set -eu

draw() { # draw READER NAME
  file=/passwords/$1/$2
  if [ ! -s "$file" ]; then
    od -An -N24 -tx1 /dev/urandom | tr -d ' \n' > "$file.new"
    # Who may read it is decided by who has the volume.
    chmod 444 "$file.new"
    mv "$file.new" "$file"
    echo "prepare: drew a password for $1"
  fi
}

draw postgres POSTGRES_PASSWORD
draw order ORDER_DB_PASSWORD
draw billing BILLING_DB_PASSWORD
draw shipping SHIPPING_DB_PASSWORD

chown 1000:1000 /owned-by-1000/*
