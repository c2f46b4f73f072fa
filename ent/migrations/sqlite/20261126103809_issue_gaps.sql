-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_phase_products" table
CREATE TABLE `new_phase_products` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `reference` text NOT NULL, `organisation_contracts` text NULL, `project_phase_products` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `phase_products_organisations_contracts` FOREIGN KEY (`organisation_contracts`) REFERENCES `organisations` (`id`) ON DELETE SET NULL, CONSTRAINT `phase_products_project_phases_products` FOREIGN KEY (`project_phase_products`) REFERENCES `project_phases` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "phase_products" to new temporary table "new_phase_products"
INSERT INTO `new_phase_products` (`id`, `decided_on`, `recorded_at`, `recorded_by`, `kind`, `on`, `reference`, `project_phase_products`) SELECT `id`, `decided_on`, `recorded_at`, `recorded_by`, `kind`, `on`, `reference`, `project_phase_products` FROM `phase_products`;
-- drop "phase_products" table after copying rows
DROP TABLE `phase_products`;
-- rename temporary table "new_phase_products" to "phase_products"
ALTER TABLE `new_phase_products` RENAME TO `phase_products`;
-- create "new_status_changes" table
CREATE TABLE `new_status_changes` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `municipality_id` text NOT NULL, `status` text NOT NULL, `on` text NOT NULL, `answer_by` text NOT NULL DEFAULT ('9999-12-31'), `document` text NULL, `agreement_statuses` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `status_changes_agreements_statuses` FOREIGN KEY (`agreement_statuses`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "status_changes" to new temporary table "new_status_changes"
INSERT INTO `new_status_changes` (`id`, `decided_on`, `recorded_at`, `recorded_by`, `municipality_id`, `status`, `on`, `document`, `agreement_statuses`) SELECT `id`, `decided_on`, `recorded_at`, `recorded_by`, `municipality_id`, `status`, `on`, `document`, `agreement_statuses` FROM `status_changes`;
-- drop "status_changes" table after copying rows
DROP TABLE `status_changes`;
-- rename temporary table "new_status_changes" to "status_changes"
ALTER TABLE `new_status_changes` RENAME TO `status_changes`;
-- create "bindings" table
CREATE TABLE `bindings` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `by` text NOT NULL, `agreement_bindings` text NOT NULL, `price_bindings` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `bindings_agreements_bindings` FOREIGN KEY (`agreement_bindings`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION, CONSTRAINT `bindings_prices_bindings` FOREIGN KEY (`price_bindings`) REFERENCES `prices` (`id`) ON DELETE NO ACTION);
-- create "wave_plans" table
CREATE TABLE `wave_plans` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `planned_on` text NOT NULL, `municipalities` json NOT NULL, `rollout_wave_plans` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `wave_plans_rollout_waves_plans` FOREIGN KEY (`rollout_wave_plans`) REFERENCES `rollout_waves` (`id`) ON DELETE NO ACTION);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
-- reverse: create "wave_plans" table
DROP TABLE `wave_plans`;
-- reverse: create "bindings" table
DROP TABLE `bindings`;
-- reverse: create "new_status_changes" table
DROP TABLE `new_status_changes`;
-- reverse: create "new_phase_products" table
DROP TABLE `new_phase_products`;
