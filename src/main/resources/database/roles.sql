-- The two roles of Paritrana. Run as a superuser inside the database "paritrana"; may be repeated.
-- paritrana_owner owns the database and its schema: migrations run as this role, and nothing else does.
-- paritrana_app   is the running application: it reads and writes rows and can change no structure.
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

-- What migrations create later is open to the application row by row; tables that must only grow
-- (the journal) take UPDATE and DELETE back in their own migration.
ALTER DEFAULT PRIVILEGES FOR ROLE paritrana_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO paritrana_app;
ALTER DEFAULT PRIVILEGES FOR ROLE paritrana_owner IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO paritrana_app;
