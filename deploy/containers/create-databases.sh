#!/usr/bin/env bash
# Run by the PostgreSQL image at its first start: one database and one user per owner, nobody reads another's.
set -euo pipefail
for name in ingest extract review gateway keycloak; do
    password="${name^^}_DATABASE_PASSWORD"
    psql --username postgres --set ON_ERROR_STOP=1 --set "name=$name" --set "password=${!password}" <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect on database :"name" from public;
SQL
done
