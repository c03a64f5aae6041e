#!/bin/sh
# Makes or updates the two databases of Temporal; repeating it changes nothing.
# Needs SQL_HOST SQL_PORT SQL_USER SQL_PASSWORD. CREATE_DB=0: the databases exist and the role may not create any.
set -eu
: "${SQL_PLUGIN:=postgres12}"
export SQL_PLUGIN
TOOL=${TEMPORAL_SQL_TOOL:-./bin/sql}

set_up() {
  [ "${CREATE_DB:-1}" = 0 ] || "$TOOL" --db "$1" create-database
  "$TOOL" --db "$1" setup-schema -v 0.0
  "$TOOL" --db "$1" update-schema --schema-name "$2"
}

set_up "${TEMPORAL_DB:-temporal}" postgresql/v12/temporal
set_up "${TEMPORAL_VISIBILITY_DB:-temporal_visibility}" postgresql/v12/visibility
