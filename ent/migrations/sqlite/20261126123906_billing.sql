-- +goose Up
-- disable the enforcement of foreign-keys constraints
PRAGMA foreign_keys = off;
-- create "new_agreements" table
CREATE TABLE `new_agreements` (`id` text NOT NULL, `status` text NOT NULL DEFAULT ('INVITED'), `invited_on` text NOT NULL DEFAULT ('9999-12-31'), `answer_by` text NOT NULL DEFAULT ('9999-12-31'), `acceded_on` text NOT NULL DEFAULT ('9999-12-31'), `ends_on` text NOT NULL DEFAULT ('9999-12-31'), `planned_available_from` text NOT NULL DEFAULT ('9999-12-31'), `available_from` text NOT NULL DEFAULT ('9999-12-31'), `pilot` bool NOT NULL DEFAULT (false), `terms_version` text NULL, `processing_agreement_signed_on` text NOT NULL DEFAULT ('9999-12-31'), `since` text NOT NULL DEFAULT (''), `municipality_key` text NOT NULL DEFAULT (''), `project_key` text NOT NULL DEFAULT (''), `municipality_id` text NOT NULL, `person_contact_for` text NULL, `project_id` text NOT NULL, `rollout_wave_agreements` text NULL, PRIMARY KEY (`id`), CONSTRAINT `agreements_municipalities_agreements` FOREIGN KEY (`municipality_id`) REFERENCES `municipalities` (`id`) ON DELETE NO ACTION, CONSTRAINT `agreements_persons_contact_for` FOREIGN KEY (`person_contact_for`) REFERENCES `persons` (`id`) ON DELETE SET NULL, CONSTRAINT `agreements_projects_agreements` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE NO ACTION, CONSTRAINT `agreements_rollout_waves_agreements` FOREIGN KEY (`rollout_wave_agreements`) REFERENCES `rollout_waves` (`id`) ON DELETE SET NULL);
-- copy rows from old table "agreements" to new temporary table "new_agreements"
INSERT INTO `new_agreements` (`id`, `status`, `invited_on`, `answer_by`, `acceded_on`, `ends_on`, `planned_available_from`, `available_from`, `pilot`, `terms_version`, `processing_agreement_signed_on`, `municipality_key`, `project_key`, `municipality_id`, `person_contact_for`, `project_id`, `rollout_wave_agreements`) SELECT `id`, `status`, `invited_on`, `answer_by`, `acceded_on`, `ends_on`, `planned_available_from`, `available_from`, `pilot`, `terms_version`, `processing_agreement_signed_on`, `municipality_key`, `project_key`, `municipality_id`, `person_contact_for`, `project_id`, `rollout_wave_agreements` FROM `agreements`;
-- drop "agreements" table after copying rows
DROP TABLE `agreements`;
-- rename temporary table "new_agreements" to "agreements"
ALTER TABLE `new_agreements` RENAME TO `agreements`;
-- create index "agreement_municipality_id_project_id" to table: "agreements"
CREATE UNIQUE INDEX `agreement_municipality_id_project_id` ON `agreements` (`municipality_id`, `project_id`);
-- create index "agreement_project_id" to table: "agreements"
CREATE INDEX `agreement_project_id` ON `agreements` (`project_id`);
-- create "new_decisions" table
CREATE TABLE `new_decisions` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `outcome` text NOT NULL, `reason` text NULL, `settlement` text NULL, `shares_costs` bool NOT NULL DEFAULT (false), `text` text NULL, `body_id` text NULL, `project_decisions` text NULL, PRIMARY KEY (`id`), CONSTRAINT `decisions_governance_bodies_decisions` FOREIGN KEY (`body_id`) REFERENCES `governance_bodies` (`id`) ON DELETE SET NULL, CONSTRAINT `decisions_projects_decisions` FOREIGN KEY (`project_decisions`) REFERENCES `projects` (`id`) ON DELETE SET NULL);
-- copy rows from old table "decisions" to new temporary table "new_decisions"
INSERT INTO `new_decisions` (`id`, `decided_on`, `recorded_at`, `recorded_by`, `kind`, `on`, `outcome`, `reason`, `text`, `body_id`, `project_decisions`) SELECT `id`, `decided_on`, `recorded_at`, `recorded_by`, `kind`, `on`, `outcome`, `reason`, `text`, `body_id`, `project_decisions` FROM `decisions`;
-- drop "decisions" table after copying rows
DROP TABLE `decisions`;
-- rename temporary table "new_decisions" to "decisions"
ALTER TABLE `new_decisions` RENAME TO `decisions`;
-- create "new_prices" table
CREATE TABLE `new_prices` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `valid_from` text NOT NULL, `model` text NOT NULL, `amount` integer NOT NULL, `tiers` json NULL, `extension_prices` text NULL, `project_prices` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `prices_extensions_prices` FOREIGN KEY (`extension_prices`) REFERENCES `extensions` (`id`) ON DELETE SET NULL, CONSTRAINT `prices_projects_prices` FOREIGN KEY (`project_prices`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- copy rows from old table "prices" to new temporary table "new_prices"
INSERT INTO `new_prices` (`id`, `decided_on`, `recorded_at`, `recorded_by`, `valid_from`, `model`, `amount`, `tiers`, `project_prices`) SELECT `id`, `decided_on`, `recorded_at`, `recorded_by`, `valid_from`, `model`, `amount`, `tiers`, `project_prices` FROM `prices`;
-- drop "prices" table after copying rows
DROP TABLE `prices`;
-- rename temporary table "new_prices" to "prices"
ALTER TABLE `new_prices` RENAME TO `prices`;
-- create "new_projects" table
CREATE TABLE `new_projects` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `slug` text NOT NULL, `subject_area` text NOT NULL DEFAULT (''), `purpose` text NOT NULL, `origin` text NOT NULL, `act` text NULL, `search` text NOT NULL DEFAULT (''), `processes_personal_data` bool NOT NULL, `without_steering_group` bool NOT NULL DEFAULT (false), `without_steering_group_reason` text NULL, `terms_version` text NULL, `started_on` text NOT NULL, `phase` text NOT NULL DEFAULT ('I'), `ended_on` text NOT NULL DEFAULT ('9999-12-31'), `closed_on` text NOT NULL DEFAULT ('9999-12-31'), `repayment_start` text NOT NULL DEFAULT ('9999-12-31'), `repayment_end` text NOT NULL DEFAULT ('9999-12-31'), `pilot_start` text NOT NULL DEFAULT ('9999-12-31'), `pilot_end` text NOT NULL DEFAULT ('9999-12-31'), `accession_deadline` text NOT NULL DEFAULT ('9999-12-31'), `operation_started_on` text NOT NULL DEFAULT ('9999-12-31'), `participants` integer NOT NULL DEFAULT (0), `deviations` json NULL, `organisation_supplies` text NULL, `project_successor` text NULL, PRIMARY KEY (`id`), CONSTRAINT `projects_organisations_supplies` FOREIGN KEY (`organisation_supplies`) REFERENCES `organisations` (`id`) ON DELETE SET NULL, CONSTRAINT `projects_projects_successor` FOREIGN KEY (`project_successor`) REFERENCES `projects` (`id`) ON DELETE SET NULL);
-- copy rows from old table "projects" to new temporary table "new_projects"
INSERT INTO `new_projects` (`id`, `name`, `name_key`, `slug`, `subject_area`, `purpose`, `origin`, `act`, `search`, `processes_personal_data`, `without_steering_group`, `without_steering_group_reason`, `terms_version`, `started_on`, `phase`, `ended_on`, `repayment_start`, `repayment_end`, `pilot_start`, `pilot_end`, `accession_deadline`, `operation_started_on`, `participants`, `deviations`, `organisation_supplies`, `project_successor`) SELECT `id`, `name`, `name_key`, `slug`, `subject_area`, `purpose`, `origin`, `act`, `search`, `processes_personal_data`, `without_steering_group`, `without_steering_group_reason`, `terms_version`, `started_on`, `phase`, `ended_on`, `repayment_start`, `repayment_end`, `pilot_start`, `pilot_end`, `accession_deadline`, `operation_started_on`, `participants`, `deviations`, `organisation_supplies`, `project_successor` FROM `projects`;
-- drop "projects" table after copying rows
DROP TABLE `projects`;
-- rename temporary table "new_projects" to "projects"
ALTER TABLE `new_projects` RENAME TO `projects`;
-- create index "projects_slug_key" to table: "projects"
CREATE UNIQUE INDEX `projects_slug_key` ON `projects` (`slug`);
-- create index "projects_project_successor_key" to table: "projects"
CREATE UNIQUE INDEX `projects_project_successor_key` ON `projects` (`project_successor`);
-- create "closings" table
CREATE TABLE `closings` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `on` text NOT NULL, `closing_decision` text NULL, `project_closings` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `closings_decisions_decision` FOREIGN KEY (`closing_decision`) REFERENCES `decisions` (`id`) ON DELETE SET NULL, CONSTRAINT `closings_projects_closings` FOREIGN KEY (`project_closings`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "costs" table
CREATE TABLE `costs` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `year` integer NOT NULL, `kind` text NOT NULL, `amount` integer NOT NULL, `note` text NOT NULL DEFAULT (''), `project_costs` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `costs_projects_costs` FOREIGN KEY (`project_costs`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "exits" table
CREATE TABLE `exits` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `on` text NOT NULL, `document` text NOT NULL DEFAULT (''), `agreement_exits` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `exits_agreements_exits` FOREIGN KEY (`agreement_exits`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- create "extensions" table
CREATE TABLE `extensions` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `start` text NOT NULL, `end` text NOT NULL, `extension_decision` text NULL, `project_extensions` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `extensions_decisions_decision` FOREIGN KEY (`extension_decision`) REFERENCES `decisions` (`id`) ON DELETE SET NULL, CONSTRAINT `extensions_projects_extensions` FOREIGN KEY (`project_extensions`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "invoices" table
CREATE TABLE `invoices` (`id` text NOT NULL, `number` text NOT NULL, `kind` text NOT NULL, `date` text NOT NULL, `planned_date` text NOT NULL, `due_date` text NOT NULL, `start` text NOT NULL, `end` text NOT NULL, `days` integer NOT NULL, `net` integer NOT NULL, `vat_rate` integer NOT NULL, `vat` integer NOT NULL, `gross` integer NOT NULL, `terms_version` text NULL, `deviations` json NULL, `project_id` text NOT NULL, `municipality_id` text NOT NULL, `run_id` text NOT NULL, `extension_id` text NOT NULL DEFAULT (''), `share_id` text NULL, `agreement_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `invoices_agreements_invoices` FOREIGN KEY (`agreement_id`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- create index "invoices_number_key" to table: "invoices"
CREATE UNIQUE INDEX `invoices_number_key` ON `invoices` (`number`);
-- create index "invoices_share_id_key" to table: "invoices"
CREATE UNIQUE INDEX `invoices_share_id_key` ON `invoices` (`share_id`);
-- create index "invoice_agreement_id" to table: "invoices"
CREATE INDEX `invoice_agreement_id` ON `invoices` (`agreement_id`);
-- create index "invoice_municipality_id_date" to table: "invoices"
CREATE INDEX `invoice_municipality_id_date` ON `invoices` (`municipality_id`, `date`);
-- create index "invoice_project_id" to table: "invoices"
CREATE INDEX `invoice_project_id` ON `invoices` (`project_id`);
-- create "invoice_lines" table
CREATE TABLE `invoice_lines` (`id` text NOT NULL, `position` integer NOT NULL, `start` text NOT NULL, `end` text NOT NULL, `days` integer NOT NULL, `model` text NULL, `price` integer NULL, `tiers` json NULL, `inhabitants` integer NULL, `inhabitants_year` integer NULL, `inhabitants_source` text NULL, `net` integer NOT NULL, `clauses` json NOT NULL, `of` text NOT NULL, `arithmetic` json NULL, `invoice_id` text NOT NULL, `takes_back_id` text NULL, PRIMARY KEY (`id`), CONSTRAINT `invoice_lines_invoices_lines` FOREIGN KEY (`invoice_id`) REFERENCES `invoices` (`id`) ON DELETE NO ACTION, CONSTRAINT `invoice_lines_invoice_lines_taken_back_by` FOREIGN KEY (`takes_back_id`) REFERENCES `invoice_lines` (`id`) ON DELETE SET NULL);
-- create index "invoice_lines_takes_back_id_key" to table: "invoice_lines"
CREATE UNIQUE INDEX `invoice_lines_takes_back_id_key` ON `invoice_lines` (`takes_back_id`);
-- create index "invoiceline_invoice_id_position" to table: "invoice_lines"
CREATE UNIQUE INDEX `invoiceline_invoice_id_position` ON `invoice_lines` (`invoice_id`, `position`);
-- create "invoice_runs" table
CREATE TABLE `invoice_runs` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `as_of` text NOT NULL, `documents` integer NOT NULL, `net` integer NOT NULL, `held` json NOT NULL, PRIMARY KEY (`id`));
-- create "opt_ins" table
CREATE TABLE `opt_ins` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `agreement_opt_ins` text NOT NULL, `extension_opt_ins` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `opt_ins_agreements_opt_ins` FOREIGN KEY (`agreement_opt_ins`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION, CONSTRAINT `opt_ins_extensions_opt_ins` FOREIGN KEY (`extension_opt_ins`) REFERENCES `extensions` (`id`) ON DELETE NO ACTION);
-- create "shares" table
CREATE TABLE `shares` (`id` text NOT NULL, `amount` integer NOT NULL, `agreement_id` text NOT NULL, `shared_cost_shares` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `shares_agreements_shares` FOREIGN KEY (`agreement_id`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION, CONSTRAINT `shares_shared_costs_shares` FOREIGN KEY (`shared_cost_shares`) REFERENCES `shared_costs` (`id`) ON DELETE NO ACTION);
-- create index "share_agreement_id" to table: "shares"
CREATE INDEX `share_agreement_id` ON `shares` (`agreement_id`);
-- create "shared_costs" table
CREATE TABLE `shared_costs` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `amount` integer NOT NULL, `vat_rate` integer NOT NULL, `cause` text NOT NULL, `project_shared_costs` text NOT NULL, `shared_cost_decision` text NULL, PRIMARY KEY (`id`), CONSTRAINT `shared_costs_projects_shared_costs` FOREIGN KEY (`project_shared_costs`) REFERENCES `projects` (`id`) ON DELETE NO ACTION, CONSTRAINT `shared_costs_decisions_decision` FOREIGN KEY (`shared_cost_decision`) REFERENCES `decisions` (`id`) ON DELETE SET NULL);
-- create "vat_rates" table
CREATE TABLE `vat_rates` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `rate` integer NOT NULL, `project_vat_rates` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `vat_rates_projects_vat_rates` FOREIGN KEY (`project_vat_rates`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "year_ends" table
CREATE TABLE `year_ends` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `year` integer NOT NULL, `surplus_use` text NULL, `project_year_ends` text NOT NULL, `year_end_decision` text NULL, PRIMARY KEY (`id`), CONSTRAINT `year_ends_projects_year_ends` FOREIGN KEY (`project_year_ends`) REFERENCES `projects` (`id`) ON DELETE NO ACTION, CONSTRAINT `year_ends_decisions_decision` FOREIGN KEY (`year_end_decision`) REFERENCES `decisions` (`id`) ON DELETE SET NULL);
-- create "invoice_corrects" table
CREATE TABLE `invoice_corrects` (`invoice_id` text NOT NULL, `corrected_by_id` text NOT NULL, PRIMARY KEY (`invoice_id`, `corrected_by_id`), CONSTRAINT `invoice_corrects_invoice_id` FOREIGN KEY (`invoice_id`) REFERENCES `invoices` (`id`) ON DELETE CASCADE, CONSTRAINT `invoice_corrects_corrected_by_id` FOREIGN KEY (`corrected_by_id`) REFERENCES `invoices` (`id`) ON DELETE CASCADE);
-- enable back the enforcement of foreign-keys constraints
PRAGMA foreign_keys = on;

-- +goose Down
-- reverse: create "invoice_corrects" table
DROP TABLE `invoice_corrects`;
-- reverse: create "year_ends" table
DROP TABLE `year_ends`;
-- reverse: create "vat_rates" table
DROP TABLE `vat_rates`;
-- reverse: create "shared_costs" table
DROP TABLE `shared_costs`;
-- reverse: create index "share_agreement_id" to table: "shares"
DROP INDEX `share_agreement_id`;
-- reverse: create "shares" table
DROP TABLE `shares`;
-- reverse: create "opt_ins" table
DROP TABLE `opt_ins`;
-- reverse: create "invoice_runs" table
DROP TABLE `invoice_runs`;
-- reverse: create index "invoiceline_invoice_id_position" to table: "invoice_lines"
DROP INDEX `invoiceline_invoice_id_position`;
-- reverse: create index "invoice_lines_takes_back_id_key" to table: "invoice_lines"
DROP INDEX `invoice_lines_takes_back_id_key`;
-- reverse: create "invoice_lines" table
DROP TABLE `invoice_lines`;
-- reverse: create index "invoice_project_id" to table: "invoices"
DROP INDEX `invoice_project_id`;
-- reverse: create index "invoice_municipality_id_date" to table: "invoices"
DROP INDEX `invoice_municipality_id_date`;
-- reverse: create index "invoice_agreement_id" to table: "invoices"
DROP INDEX `invoice_agreement_id`;
-- reverse: create index "invoices_share_id_key" to table: "invoices"
DROP INDEX `invoices_share_id_key`;
-- reverse: create index "invoices_number_key" to table: "invoices"
DROP INDEX `invoices_number_key`;
-- reverse: create "invoices" table
DROP TABLE `invoices`;
-- reverse: create "extensions" table
DROP TABLE `extensions`;
-- reverse: create "exits" table
DROP TABLE `exits`;
-- reverse: create "costs" table
DROP TABLE `costs`;
-- reverse: create "closings" table
DROP TABLE `closings`;
-- reverse: create index "projects_project_successor_key" to table: "projects"
DROP INDEX `projects_project_successor_key`;
-- reverse: create index "projects_slug_key" to table: "projects"
DROP INDEX `projects_slug_key`;
-- reverse: create "new_projects" table
DROP TABLE `new_projects`;
-- reverse: create "new_prices" table
DROP TABLE `new_prices`;
-- reverse: create "new_decisions" table
DROP TABLE `new_decisions`;
-- reverse: create index "agreement_project_id" to table: "agreements"
DROP INDEX `agreement_project_id`;
-- reverse: create index "agreement_municipality_id_project_id" to table: "agreements"
DROP INDEX `agreement_municipality_id_project_id`;
-- reverse: create "new_agreements" table
DROP TABLE `new_agreements`;
