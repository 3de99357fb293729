#!/bin/sh
# Makes the databases and roles of Paritrana and of its sign-in service; may be repeated.
#
# In the PostgreSQL container it runs by itself at the first start. On a server of your own, as a superuser:
#   set -a; . ./paritrana.env; set +a; PGUSER=postgres deploy/database/init.sh
#
# Reads QUARKUS_FLYWAY_PASSWORD (paritrana_owner), QUARKUS_DATASOURCE_PASSWORD (paritrana_app) and, when the sign-in
# service shares the server, KC_DB_PASSWORD (keycloak). Connects by the usual PGHOST, PGPORT, PGUSER, PGPASSWORD.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
roles=${PARITRANA_ROLES_SQL:-$here/../../src/main/resources/database/roles.sql}
export PGUSER="${PGUSER:-${POSTGRES_USER:-postgres}}"
: "${QUARKUS_FLYWAY_PASSWORD:?is the password of paritrana_owner}"
: "${QUARKUS_DATASOURCE_PASSWORD:?is the password of paritrana_app}"

run() {
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 "$@"
}

run --dbname postgres <<'SQL'
SELECT 'CREATE DATABASE paritrana TEMPLATE template0 ENCODING ''UTF8'''
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'paritrana') \gexec
SQL

run --dbname paritrana --file "$roles"

# passwords travel in the environment, never on a command line
run --dbname paritrana <<'SQL'
\getenv owner_password QUARKUS_FLYWAY_PASSWORD
\getenv app_password QUARKUS_DATASOURCE_PASSWORD
ALTER ROLE paritrana_owner PASSWORD :'owner_password';
ALTER ROLE paritrana_app PASSWORD :'app_password';
SQL

if [ -n "${KC_DB_PASSWORD:-}" ]; then
  run --dbname postgres <<'SQL'
\getenv keycloak_password KC_DB_PASSWORD
SELECT 'CREATE ROLE keycloak LOGIN'
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'keycloak') \gexec
ALTER ROLE keycloak NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'keycloak_password';
SELECT 'CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0 ENCODING ''UTF8'''
 WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'keycloak') \gexec
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
SQL
fi
