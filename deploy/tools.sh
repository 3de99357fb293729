# shellcheck shell=sh
# Shared by backup, restore and drill: runs PostgreSQL's tools inside the compose container, or on this machine.
#   PARITRANA_TOOLS=compose   docker compose exec database …   (default when a paritrana.env lies beside this file and docker is there)
#   PARITRANA_TOOLS=host      psql, pg_dump, pg_restore of this machine, which find the server by PGHOST, PGPORT, PGUSER, PGPASSWORD

here=$(cd "$(dirname "$0")" && pwd)

if [ -z "${PARITRANA_TOOLS:-}" ]; then
  PARITRANA_TOOLS=host
  if [ -f "$here/paritrana.env" ] && command -v docker >/dev/null 2>&1; then
    PARITRANA_TOOLS=compose
  fi
fi

tool() {
  case $PARITRANA_TOOLS in
    compose)
      tool_name=$1
      shift
      docker compose --project-directory "$here" --env-file "$here/paritrana.env" \
        exec -T database "$tool_name" --username postgres "$@"
      ;;
    host) "$@" ;;
    *) fail "PARITRANA_TOOLS is \"$PARITRANA_TOOLS\": compose or host" ;;
  esac
}

# sh has no local variables: names here must not be those of the scripts
sql() {
  sql_database=$1
  shift
  tool psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --dbname "$sql_database" "$@"
}

# a command of the app itself, as verify-journal
app() {
  case $PARITRANA_TOOLS in
    compose)
      docker compose --project-directory "$here" --env-file "$here/paritrana.env" \
        exec -T app java -jar /opt/paritrana/quarkus-run.jar "$@"
      ;;
    *) java -jar "${PARITRANA_JAR:-/opt/paritrana/quarkus-app/quarkus-run.jar}" "$@" ;;
  esac
}

# a file of this machine where the app can read it: a container has files of its own
seen_by_app() {
  case $PARITRANA_TOOLS in
    compose)
      docker compose --project-directory "$here" --env-file "$here/paritrana.env" \
        exec -T app sh -c 'cat >/tmp/drill-keys.pem' <"$1" && echo /tmp/drill-keys.pem
      ;;
    *) echo "$1" ;;
  esac
}

# how the app calls a database of this server
address_of() {
  case $PARITRANA_TOOLS in
    compose) echo "jdbc:postgresql://database:5432/$1" ;;
    *) echo "jdbc:postgresql://${PGHOST:-127.0.0.1}:${PGPORT:-5432}/$1" ;;
  esac
}

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}
