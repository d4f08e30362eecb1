-- The roles and the database of dangwu, made once by the administrator of PostgreSQL:
--   psql -v owner="…" -v app="…" -f deploy/roles.sql 'postgresql://postgres@db/postgres'
-- `owner` owns the tables and migrates. `app` is what API and workers are: what only grows it can add to, and change
-- nothing of it; the migrations grant to it by this name. Temporal's own databases and role are made as its manual says.
CREATE ROLE owner LOGIN PASSWORD :'owner';
CREATE ROLE app LOGIN PASSWORD :'app';
CREATE DATABASE dangwu OWNER owner;
REVOKE ALL ON DATABASE dangwu FROM PUBLIC;
GRANT CONNECT ON DATABASE dangwu TO app;
