-- +goose Up
-- create "audit_origins" table
CREATE TABLE "audit_origins" ("id" character varying NOT NULL, "request" character varying NOT NULL, "address" character varying NOT NULL, "audit_entry_origin" bigint NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "audit_origins_audit_entries_origin" FOREIGN KEY ("audit_entry_origin") REFERENCES "audit_entries" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "audit_origins_audit_entry_origin_key" to table: "audit_origins"
CREATE UNIQUE INDEX "audit_origins_audit_entry_origin_key" ON "audit_origins" ("audit_entry_origin");
-- create "integrator_clients" table
CREATE TABLE "integrator_clients" ("id" character varying NOT NULL, "client" character varying NOT NULL, "name" character varying NOT NULL, "cvr" character varying NOT NULL, "roles" jsonb NOT NULL, "revoked" boolean NOT NULL DEFAULT false, PRIMARY KEY ("id"));
-- create index "integratorclient_client" to table: "integrator_clients"
CREATE UNIQUE INDEX "integratorclient_client" ON "integrator_clients" ("client");
-- create "client_grants" table
CREATE TABLE "client_grants" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "name" character varying NOT NULL, "cvr" character varying NOT NULL, "roles" jsonb NOT NULL, "revoked" boolean NOT NULL DEFAULT false, "integrator_client_grants" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "client_grants_integrator_clients_grants" FOREIGN KEY ("integrator_client_grants") REFERENCES "integrator_clients" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- modify "persons" table
ALTER TABLE "persons" ADD COLUMN "municipality_id" character varying NULL, ADD COLUMN "erased_on" character varying NOT NULL DEFAULT '9999-12-31';
-- create "readings" table
CREATE TABLE "readings" ("id" character varying NOT NULL, "at" timestamptz NOT NULL, "subject" character varying NOT NULL, "cvr" character varying NOT NULL, "request" character varying NOT NULL DEFAULT '', "address" character varying NOT NULL DEFAULT '', "person_readings" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "readings_persons_readings" FOREIGN KEY ("person_readings") REFERENCES "persons" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);

-- +goose Down
-- reverse: create "readings" table
DROP TABLE "readings";
-- reverse: modify "persons" table
ALTER TABLE "persons" DROP COLUMN "erased_on", DROP COLUMN "municipality_id";
-- reverse: create "client_grants" table
DROP TABLE "client_grants";
-- reverse: create index "integratorclient_client" to table: "integrator_clients"
DROP INDEX "integratorclient_client";
-- reverse: create "integrator_clients" table
DROP TABLE "integrator_clients";
-- reverse: create index "audit_origins_audit_entry_origin_key" to table: "audit_origins"
DROP INDEX "audit_origins_audit_entry_origin_key";
-- reverse: create "audit_origins" table
DROP TABLE "audit_origins";
