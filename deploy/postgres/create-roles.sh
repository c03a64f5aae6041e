#!/bin/sh
# Runs once on an empty server: a role and its databases for the program, and for Temporal.
set -eu
psql -v ON_ERROR_STOP=1 --username postgres \
  -v tirkeu_password="$TIRKEU_DATABASE_PASSWORD" -v temporal_password="$TEMPORAL_DATABASE_PASSWORD" <<'SQL'
create role tirkeu login password :'tirkeu_password';
create database tirkeu owner tirkeu;
create role temporal login password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;
SQL
