-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_audit_origins" table
CREATE TABLE `new_audit_origins` (`id` text NOT NULL, `request` text NOT NULL, `address` text NOT NULL, `client` text NOT NULL DEFAULT (''), `audit_entry_origin` integer NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `audit_origins_audit_entries_origin` FOREIGN KEY (`audit_entry_origin`) REFERENCES `audit_entries` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "audit_origins" to new temporary table "new_audit_origins"
INSERT INTO `new_audit_origins` (`id`, `request`, `address`, `audit_entry_origin`) SELECT `id`, `request`, `address`, `audit_entry_origin` FROM `audit_origins`;
-- drop "audit_origins" table after copying rows
DROP TABLE `audit_origins`;
-- rename temporary table "new_audit_origins" to "audit_origins"
ALTER TABLE `new_audit_origins` RENAME TO `audit_origins`;
-- create index "audit_origins_audit_entry_origin_key" to table: "audit_origins"
CREATE UNIQUE INDEX `audit_origins_audit_entry_origin_key` ON `audit_origins` (`audit_entry_origin`);
-- create "new_readings" table
CREATE TABLE `new_readings` (`id` text NOT NULL, `at` datetime NOT NULL, `subject` text NOT NULL, `cvr` text NOT NULL, `request` text NOT NULL DEFAULT (''), `address` text NOT NULL DEFAULT (''), `client` text NOT NULL DEFAULT (''), `person_readings` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `readings_persons_readings` FOREIGN KEY (`person_readings`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "readings" to new temporary table "new_readings"
INSERT INTO `new_readings` (`id`, `at`, `subject`, `cvr`, `request`, `address`, `person_readings`) SELECT `id`, `at`, `subject`, `cvr`, `request`, `address`, `person_readings` FROM `readings`;
-- drop "readings" table after copying rows
DROP TABLE `readings`;
-- rename temporary table "new_readings" to "readings"
ALTER TABLE `new_readings` RENAME TO `readings`;
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
-- reverse: create "new_readings" table
DROP TABLE `new_readings`;
-- reverse: create index "audit_origins_audit_entry_origin_key" to table: "audit_origins"
DROP INDEX `audit_origins_audit_entry_origin_key`;
-- reverse: create "new_audit_origins" table
DROP TABLE `new_audit_origins`;
