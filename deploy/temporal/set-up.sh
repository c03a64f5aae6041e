#!/bin/sh
# Waits for the server and makes the namespace; repeating it changes nothing.
# The search attributes are registered by the program itself (node dist/scripts/migrate.js).
set -eu
ADDRESS=${TEMPORAL_ADDRESS:-127.0.0.1:7500}
NAMESPACE=${TEMPORAL_NAMESPACE:-tirkeu}
# how long Temporal keeps the history of a closed case; the record in PostgreSQL is kept for ever
RETENTION=${TEMPORAL_RETENTION:-720h}

tries=0
until temporal operator cluster health --address "$ADDRESS" >/dev/null 2>&1; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { echo "Temporal does not answer at $ADDRESS" >&2; exit 1; }
  sleep 1
done
temporal operator namespace describe -n "$NAMESPACE" --address "$ADDRESS" >/dev/null 2>&1 ||
  temporal operator namespace create -n "$NAMESPACE" --retention "$RETENTION" --address "$ADDRESS"
