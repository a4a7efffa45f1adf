#!/bin/sh
# Run once by the postgres image, when its database is made: the paper's roles and its database. docs/operators.md tells who may what.
set -eu
psql --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  --set owner="$OWNER_PASSWORD" --set editor="$EDITOR_PASSWORD" --set reader="$READER_PASSWORD" <<'SQL'
CREATE ROLE newsroom_owner LOGIN PASSWORD :'owner';
CREATE ROLE newsroom_editor LOGIN PASSWORD :'editor';
-- NOINHERIT: the reader has the preview role's rights only where it steps into it.
CREATE ROLE newsroom_reader LOGIN NOINHERIT PASSWORD :'reader';
CREATE ROLE newsroom_preview NOLOGIN;
GRANT newsroom_preview TO newsroom_reader;
CREATE DATABASE newsroom OWNER newsroom_owner TEMPLATE template0 ENCODING 'UTF8';
SQL
