#!/bin/sh
# Places an order over HTTP, delivers its parcel, and ends with 0 only if the order is completed.
# Each run is an order of its own.
set -eu

orders=${ORDERS:-http://127.0.0.1:8082}
shipments=${SHIPMENTS:-http://127.0.0.1:8083}
patience=${PATIENCE:-120}
order=smoke-$(cat /proc/sys/kernel/random/uuid)

fail() {
  echo "smoke: FAILED: $*" >&2
  exit 1
}

send() { # send WHAT URL JSON
  answer=$(curl -sS --fail-with-body --max-time 30 -H 'Content-Type: application/json' -d "$3" "$2" 2>&1) \
    || fail "cannot $1 at $2: $answer"
}

await() { # await WHAT TEXT: until the order's JSON contains the text
  seconds=0
  while [ "$seconds" -lt "$patience" ]; do
    answer=$(curl -sS --max-time 10 "$orders/orders/$order" 2>&1) || true
    case $answer in
      *"$2"*) echo "smoke: order $order is $1 after $seconds s" && return ;;
      *'"status":"failed"'* | *'"status":"timedOut"'* | *'"status":"cancelled"'*) break ;;
    esac
    seconds=$((seconds + 1))
    sleep 1
  done
  fail "order $order is not $1 after $seconds s: $answer"
}

echo "smoke: placing order $order"
send "place an order" "$orders/orders" \
  "{\"id\":\"$order\",\"customerId\":\"smoke\",\"items\":[{\"sku\":\"Nike Air Force Ones\",\"quantity\":1}]}"
await "charged and booked" '"status":"booked"'
send "dispatch $order:1" "$shipments/shipments/$order:1/status" '{"status":"dispatched"}'
send "deliver $order:1" "$shipments/shipments/$order:1/status" '{"status":"delivered"}'
# The order's own status, which stands before its fulfilments.
await "completed" '"status":"completed","fulfillments"'
echo "smoke: PASSED"
