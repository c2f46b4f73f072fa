-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_persons" table
CREATE TABLE `new_persons` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `municipality_id` text NULL, `title` text NOT NULL, `subject` text NULL, `erased_on` text NOT NULL DEFAULT ('9999-12-31'), `organisation_people` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `persons_organisations_people` FOREIGN KEY (`organisation_people`) REFERENCES `organisations` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "persons" to new temporary table "new_persons"
INSERT INTO `new_persons` (`id`, `name`, `name_key`, `title`, `subject`, `organisation_people`) SELECT `id`, `name`, `name_key`, `title`, `subject`, `organisation_people` FROM `persons`;
-- drop "persons" table after copying rows
DROP TABLE `persons`;
-- rename temporary table "new_persons" to "persons"
ALTER TABLE `new_persons` RENAME TO `persons`;
-- create index "person_subject" to table: "persons"
CREATE UNIQUE INDEX `person_subject` ON `persons` (`subject`);
-- create "audit_origins" table
CREATE TABLE `audit_origins` (`id` text NOT NULL, `request` text NOT NULL, `address` text NOT NULL, `audit_entry_origin` integer NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `audit_origins_audit_entries_origin` FOREIGN KEY (`audit_entry_origin`) REFERENCES `audit_entries` (`id`) ON DELETE NO ACTION);
-- create index "audit_origins_audit_entry_origin_key" to table: "audit_origins"
CREATE UNIQUE INDEX `audit_origins_audit_entry_origin_key` ON `audit_origins` (`audit_entry_origin`);
-- create "client_grants" table
CREATE TABLE `client_grants` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `name` text NOT NULL, `cvr` text NOT NULL, `roles` json NOT NULL, `revoked` bool NOT NULL DEFAULT (false), `integrator_client_grants` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `client_grants_integrator_clients_grants` FOREIGN KEY (`integrator_client_grants`) REFERENCES `integrator_clients` (`id`) ON DELETE NO ACTION);
-- create "integrator_clients" table
CREATE TABLE `integrator_clients` (`id` text NOT NULL, `client` text NOT NULL, `name` text NOT NULL, `cvr` text NOT NULL, `roles` json NOT NULL, `revoked` bool NOT NULL DEFAULT (false), PRIMARY KEY (`id`));
-- create index "integratorclient_client" to table: "integrator_clients"
CREATE UNIQUE INDEX `integratorclient_client` ON `integrator_clients` (`client`);
-- create "readings" table
CREATE TABLE `readings` (`id` text NOT NULL, `at` datetime NOT NULL, `subject` text NOT NULL, `cvr` text NOT NULL, `request` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `person_readings` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `readings_persons_readings` FOREIGN KEY (`person_readings`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
-- reverse: create "readings" table
DROP TABLE `readings`;
-- reverse: create index "integratorclient_client" to table: "integrator_clients"
DROP INDEX `integratorclient_client`;
-- reverse: create "integrator_clients" table
DROP TABLE `integrator_clients`;
-- reverse: create "client_grants" table
DROP TABLE `client_grants`;
-- reverse: create index "audit_origins_audit_entry_origin_key" to table: "audit_origins"
DROP INDEX `audit_origins_audit_entry_origin_key`;
-- reverse: create "audit_origins" table
DROP TABLE `audit_origins`;
-- reverse: create index "person_subject" to table: "persons"
DROP INDEX `person_subject`;
-- reverse: create "new_persons" table
DROP TABLE `new_persons`;
