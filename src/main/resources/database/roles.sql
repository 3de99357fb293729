-- The two roles of Paritrana. Run as a superuser inside the database "paritrana"; may be repeated.
-- paritrana_owner owns the database and its schema: migrations run as this role, and nothing else does.
-- paritrana_app   is the running application: it reads and writes the rows that it was given, and can change no structure.
-- Passwords are given separately, so that this file holds no secret.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'paritrana_owner') THEN
    CREATE ROLE paritrana_owner LOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'paritrana_app') THEN
    CREATE ROLE paritrana_app LOGIN;
  END IF;
END
$$;

ALTER ROLE paritrana_owner NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;
ALTER ROLE paritrana_app NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS;

ALTER DATABASE paritrana OWNER TO paritrana_owner;
REVOKE ALL ON DATABASE paritrana FROM PUBLIC;
GRANT CONNECT ON DATABASE paritrana TO paritrana_app;

ALTER SCHEMA public OWNER TO paritrana_owner;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO paritrana_app;

-- What migrations create later is closed to the application until the migration itself opens it, table by table and column by
-- column (src/docs/privileges.md). Databases made by an earlier version of this file had it the other way round.
ALTER DEFAULT PRIVILEGES FOR ROLE paritrana_owner IN SCHEMA public REVOKE ALL ON TABLES FROM paritrana_app;
ALTER DEFAULT PRIVILEGES FOR ROLE paritrana_owner IN SCHEMA public REVOKE ALL ON SEQUENCES FROM paritrana_app;
ALTER DEFAULT PRIVILEGES FOR ROLE paritrana_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
