-- +goose Up
-- create "agreements" table
CREATE TABLE `agreements` (`id` text NOT NULL, `status` text NOT NULL DEFAULT ('INVITED'), `invited_on` text NOT NULL DEFAULT ('9999-12-31'), `answer_by` text NOT NULL DEFAULT ('9999-12-31'), `acceded_on` text NOT NULL DEFAULT ('9999-12-31'), `ends_on` text NOT NULL DEFAULT ('9999-12-31'), `planned_available_from` text NOT NULL DEFAULT ('9999-12-31'), `available_from` text NOT NULL DEFAULT ('9999-12-31'), `pilot` bool NOT NULL DEFAULT (false), `terms_version` text NULL, `processing_agreement_signed_on` text NOT NULL DEFAULT ('9999-12-31'), `municipality_key` text NOT NULL DEFAULT (''), `project_key` text NOT NULL DEFAULT (''), `municipality_id` text NOT NULL, `person_contact_for` text NULL, `project_id` text NOT NULL, `rollout_wave_agreements` text NULL, PRIMARY KEY (`id`), CONSTRAINT `agreements_municipalities_agreements` FOREIGN KEY (`municipality_id`) REFERENCES `municipalities` (`id`) ON DELETE NO ACTION, CONSTRAINT `agreements_persons_contact_for` FOREIGN KEY (`person_contact_for`) REFERENCES `persons` (`id`) ON DELETE SET NULL, CONSTRAINT `agreements_projects_agreements` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE NO ACTION, CONSTRAINT `agreements_rollout_waves_agreements` FOREIGN KEY (`rollout_wave_agreements`) REFERENCES `rollout_waves` (`id`) ON DELETE SET NULL);
-- create index "agreement_municipality_id_project_id" to table: "agreements"
CREATE UNIQUE INDEX `agreement_municipality_id_project_id` ON `agreements` (`municipality_id`, `project_id`);
-- create index "agreement_project_id" to table: "agreements"
CREATE INDEX `agreement_project_id` ON `agreements` (`project_id`);
-- create "audit_entries" table
CREATE TABLE `audit_entries` (`id` integer NOT NULL PRIMARY KEY AUTOINCREMENT, `at` datetime NOT NULL, `subject` text NOT NULL, `cvr` text NOT NULL, `act` text NOT NULL, `key` text NULL, `input` text NOT NULL, `rows` json NOT NULL, `ruling` json NOT NULL, `hash` text NOT NULL);
-- create index "auditentry_subject_key" to table: "audit_entries"
CREATE UNIQUE INDEX `auditentry_subject_key` ON `audit_entries` (`subject`, `key`);
-- create "availabilities" table
CREATE TABLE `availabilities` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `agreement_availabilities` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `availabilities_agreements_availabilities` FOREIGN KEY (`agreement_availabilities`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- create "contact_details" table
CREATE TABLE `contact_details` (`id` text NOT NULL, `mail` text NOT NULL DEFAULT (''), `telephone` text NOT NULL DEFAULT (''), `person_contact_detail` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contact_details_persons_contact_detail` FOREIGN KEY (`person_contact_detail`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "contact_details_person_contact_detail_key" to table: "contact_details"
CREATE UNIQUE INDEX `contact_details_person_contact_detail_key` ON `contact_details` (`person_contact_detail`);
-- create "contact_persons" table
CREATE TABLE `contact_persons` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `agreement_contact_persons` text NOT NULL, `contact_person_person` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `contact_persons_agreements_contact_persons` FOREIGN KEY (`agreement_contact_persons`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION, CONSTRAINT `contact_persons_persons_person` FOREIGN KEY (`contact_person_person`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create "decisions" table
CREATE TABLE `decisions` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `outcome` text NOT NULL, `reason` text NULL, `text` text NULL, `body_id` text NULL, `project_decisions` text NULL, PRIMARY KEY (`id`), CONSTRAINT `decisions_governance_bodies_decisions` FOREIGN KEY (`body_id`) REFERENCES `governance_bodies` (`id`) ON DELETE SET NULL, CONSTRAINT `decisions_projects_decisions` FOREIGN KEY (`project_decisions`) REFERENCES `projects` (`id`) ON DELETE SET NULL);
-- create "deviations" table
CREATE TABLE `deviations` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `clause` text NOT NULL, `kind` text NOT NULL, `value` integer NOT NULL DEFAULT (0), `text` text NOT NULL DEFAULT (''), `project_deviation_facts` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `deviations_projects_deviation_facts` FOREIGN KEY (`project_deviation_facts`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "examples" table
CREATE TABLE `examples` (`id` text NOT NULL, `as_of` text NOT NULL, PRIMARY KEY (`id`));
-- create "governance_bodies" table
CREATE TABLE `governance_bodies` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `form` text NULL, `opened_on` text NOT NULL, `called_on` text NOT NULL DEFAULT ('9999-12-31'), `call` text NULL, `mandate` text NULL, `mandated_on` text NOT NULL DEFAULT ('9999-12-31'), `may_bind` text NULL, `project_bodies` text NULL, PRIMARY KEY (`id`), CONSTRAINT `governance_bodies_projects_bodies` FOREIGN KEY (`project_bodies`) REFERENCES `projects` (`id`) ON DELETE SET NULL);
-- create "inhabitants" table
CREATE TABLE `inhabitants` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `year` integer NOT NULL, `figure` integer NOT NULL, `source` text NOT NULL, `municipality_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `inhabitants_municipalities_figures` FOREIGN KEY (`municipality_id`) REFERENCES `municipalities` (`id`) ON DELETE NO ACTION);
-- create index "inhabitants_year_municipality_id" to table: "inhabitants"
CREATE INDEX `inhabitants_year_municipality_id` ON `inhabitants` (`year`, `municipality_id`);
-- create "mandates" table
CREATE TABLE `mandates` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `reference` text NOT NULL, `may_bind` text NOT NULL DEFAULT (''), `governance_body_mandates` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `mandates_governance_bodies_mandates` FOREIGN KEY (`governance_body_mandates`) REFERENCES `governance_bodies` (`id`) ON DELETE NO ACTION);
-- create "memberships" table
CREATE TABLE `memberships` (`id` text NOT NULL, `seat_kind` text NOT NULL, `manager_level` bool NOT NULL DEFAULT (false), `status` text NOT NULL, `appointed_by` text NULL, `from` text NOT NULL DEFAULT ('9999-12-31'), `to` text NOT NULL DEFAULT ('9999-12-31'), `decision_approves` text NULL, `body_id` text NOT NULL, `municipality_id` text NULL, `organisation_memberships` text NOT NULL, `person_memberships` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `memberships_decisions_approves` FOREIGN KEY (`decision_approves`) REFERENCES `decisions` (`id`) ON DELETE SET NULL, CONSTRAINT `memberships_governance_bodies_memberships` FOREIGN KEY (`body_id`) REFERENCES `governance_bodies` (`id`) ON DELETE NO ACTION, CONSTRAINT `memberships_municipalities_memberships` FOREIGN KEY (`municipality_id`) REFERENCES `municipalities` (`id`) ON DELETE SET NULL, CONSTRAINT `memberships_organisations_memberships` FOREIGN KEY (`organisation_memberships`) REFERENCES `organisations` (`id`) ON DELETE NO ACTION, CONSTRAINT `memberships_persons_memberships` FOREIGN KEY (`person_memberships`) REFERENCES `persons` (`id`) ON DELETE NO ACTION);
-- create index "membership_body_id" to table: "memberships"
CREATE INDEX `membership_body_id` ON `memberships` (`body_id`);
-- create index "membership_municipality_id" to table: "memberships"
CREATE INDEX `membership_municipality_id` ON `memberships` (`municipality_id`);
-- create "municipalities" table
CREATE TABLE `municipalities` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `code` text NOT NULL, `cvr` text NOT NULL, `search` text NOT NULL DEFAULT (''), `organisation_municipality` text NULL, PRIMARY KEY (`id`), CONSTRAINT `municipalities_organisations_municipality` FOREIGN KEY (`organisation_municipality`) REFERENCES `organisations` (`id`) ON DELETE SET NULL);
-- create index "municipalities_code_key" to table: "municipalities"
CREATE UNIQUE INDEX `municipalities_code_key` ON `municipalities` (`code`);
-- create index "municipalities_cvr_key" to table: "municipalities"
CREATE UNIQUE INDEX `municipalities_cvr_key` ON `municipalities` (`cvr`);
-- create index "municipalities_organisation_municipality_key" to table: "municipalities"
CREATE UNIQUE INDEX `municipalities_organisation_municipality_key` ON `municipalities` (`organisation_municipality`);
-- create "organisations" table
CREATE TABLE `organisations` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `cvr` text NULL, PRIMARY KEY (`id`));
-- create index "organisation_cvr" to table: "organisations"
CREATE UNIQUE INDEX `organisation_cvr` ON `organisations` (`cvr`);
-- create "periods" table
CREATE TABLE `periods` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `start` text NOT NULL, `end` text NOT NULL, `project_periods` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `periods_projects_periods` FOREIGN KEY (`project_periods`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "persons" table
CREATE TABLE `persons` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `title` text NOT NULL, `subject` text NULL, `organisation_people` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `persons_organisations_people` FOREIGN KEY (`organisation_people`) REFERENCES `organisations` (`id`) ON DELETE NO ACTION);
-- create index "person_subject" to table: "persons"
CREATE UNIQUE INDEX `person_subject` ON `persons` (`subject`);
-- create "phase_facts" table
CREATE TABLE `phase_facts` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `start` text NOT NULL, `end` text NOT NULL DEFAULT ('9999-12-31'), `reason` text NOT NULL DEFAULT (''), `project_phase_facts` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `phase_facts_project_phases_facts` FOREIGN KEY (`project_phase_facts`) REFERENCES `project_phases` (`id`) ON DELETE NO ACTION);
-- create "phase_products" table
CREATE TABLE `phase_products` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `reference` text NOT NULL, `project_phase_products` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `phase_products_project_phases_products` FOREIGN KEY (`project_phase_products`) REFERENCES `project_phases` (`id`) ON DELETE NO ACTION);
-- create "pilots" table
CREATE TABLE `pilots` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `pilot` bool NOT NULL, `agreement_pilot_facts` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `pilots_agreements_pilot_facts` FOREIGN KEY (`agreement_pilot_facts`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- create "prices" table
CREATE TABLE `prices` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `valid_from` text NOT NULL, `model` text NOT NULL, `amount` integer NOT NULL, `tiers` json NULL, `project_prices` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `prices_projects_prices` FOREIGN KEY (`project_prices`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "processing_agreements" table
CREATE TABLE `processing_agreements` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `signed_on` text NOT NULL, `template_version` text NOT NULL, `document` text NOT NULL DEFAULT (''), `agreement_processing_agreements` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `processing_agreements_agreements_processing_agreements` FOREIGN KEY (`agreement_processing_agreements`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- create "projects" table
CREATE TABLE `projects` (`id` text NOT NULL, `name` text NOT NULL, `name_key` text NOT NULL DEFAULT (''), `slug` text NOT NULL, `subject_area` text NOT NULL DEFAULT (''), `purpose` text NOT NULL, `origin` text NOT NULL, `act` text NULL, `search` text NOT NULL DEFAULT (''), `processes_personal_data` bool NOT NULL, `without_steering_group` bool NOT NULL DEFAULT (false), `without_steering_group_reason` text NULL, `terms_version` text NULL, `started_on` text NOT NULL, `phase` text NOT NULL DEFAULT ('I'), `ended_on` text NOT NULL DEFAULT ('9999-12-31'), `repayment_start` text NOT NULL DEFAULT ('9999-12-31'), `repayment_end` text NOT NULL DEFAULT ('9999-12-31'), `pilot_start` text NOT NULL DEFAULT ('9999-12-31'), `pilot_end` text NOT NULL DEFAULT ('9999-12-31'), `accession_deadline` text NOT NULL DEFAULT ('9999-12-31'), `operation_started_on` text NOT NULL DEFAULT ('9999-12-31'), `participants` integer NOT NULL DEFAULT (0), `deviations` json NULL, `organisation_supplies` text NULL, `project_successor` text NULL, PRIMARY KEY (`id`), CONSTRAINT `projects_organisations_supplies` FOREIGN KEY (`organisation_supplies`) REFERENCES `organisations` (`id`) ON DELETE SET NULL, CONSTRAINT `projects_projects_successor` FOREIGN KEY (`project_successor`) REFERENCES `projects` (`id`) ON DELETE SET NULL);
-- create index "projects_slug_key" to table: "projects"
CREATE UNIQUE INDEX `projects_slug_key` ON `projects` (`slug`);
-- create index "projects_project_successor_key" to table: "projects"
CREATE UNIQUE INDEX `projects_project_successor_key` ON `projects` (`project_successor`);
-- create "project_phases" table
CREATE TABLE `project_phases` (`id` text NOT NULL, `phase` text NOT NULL, `planned_start` text NOT NULL DEFAULT ('9999-12-31'), `planned_end` text NOT NULL DEFAULT ('9999-12-31'), `started_on` text NOT NULL DEFAULT ('9999-12-31'), `ended_on` text NOT NULL DEFAULT ('9999-12-31'), `reason` text NULL, `project_phases` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `project_phases_projects_phases` FOREIGN KEY (`project_phases`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "regions" table
CREATE TABLE `regions` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `name` text NOT NULL, `valid_from` text NOT NULL, `municipality_id` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `regions_municipalities_regions` FOREIGN KEY (`municipality_id`) REFERENCES `municipalities` (`id`) ON DELETE NO ACTION);
-- create "rollout_waves" table
CREATE TABLE `rollout_waves` (`id` text NOT NULL, `number` integer NOT NULL, `planned_on` text NOT NULL DEFAULT ('9999-12-31'), `project_waves` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `rollout_waves_projects_waves` FOREIGN KEY (`project_waves`) REFERENCES `projects` (`id`) ON DELETE NO ACTION);
-- create "seat_events" table
CREATE TABLE `seat_events` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `kind` text NOT NULL, `on` text NOT NULL, `membership_events` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `seat_events_memberships_events` FOREIGN KEY (`membership_events`) REFERENCES `memberships` (`id`) ON DELETE NO ACTION);
-- create "status_changes" table
CREATE TABLE `status_changes` (`id` text NOT NULL, `decided_on` text NOT NULL, `recorded_at` datetime NOT NULL, `recorded_by` text NOT NULL DEFAULT (''), `municipality_id` text NOT NULL, `status` text NOT NULL, `on` text NOT NULL, `document` text NULL, `agreement_statuses` text NOT NULL, PRIMARY KEY (`id`), CONSTRAINT `status_changes_agreements_statuses` FOREIGN KEY (`agreement_statuses`) REFERENCES `agreements` (`id`) ON DELETE NO ACTION);
-- create "agreement_prices" table
CREATE TABLE `agreement_prices` (`agreement_id` text NOT NULL, `price_id` text NOT NULL, PRIMARY KEY (`agreement_id`, `price_id`), CONSTRAINT `agreement_prices_agreement_id` FOREIGN KEY (`agreement_id`) REFERENCES `agreements` (`id`) ON DELETE CASCADE, CONSTRAINT `agreement_prices_price_id` FOREIGN KEY (`price_id`) REFERENCES `prices` (`id`) ON DELETE CASCADE);
-- create "project_selected_municipalities" table
CREATE TABLE `project_selected_municipalities` (`project_id` text NOT NULL, `municipality_id` text NOT NULL, PRIMARY KEY (`project_id`, `municipality_id`), CONSTRAINT `project_selected_municipalities_project_id` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE CASCADE, CONSTRAINT `project_selected_municipalities_municipality_id` FOREIGN KEY (`municipality_id`) REFERENCES `municipalities` (`id`) ON DELETE CASCADE);
-- create "project_selected_suppliers" table
CREATE TABLE `project_selected_suppliers` (`project_id` text NOT NULL, `organisation_id` text NOT NULL, PRIMARY KEY (`project_id`, `organisation_id`), CONSTRAINT `project_selected_suppliers_project_id` FOREIGN KEY (`project_id`) REFERENCES `projects` (`id`) ON DELETE CASCADE, CONSTRAINT `project_selected_suppliers_organisation_id` FOREIGN KEY (`organisation_id`) REFERENCES `organisations` (`id`) ON DELETE CASCADE);

-- +goose Down
-- reverse: create "project_selected_suppliers" table
DROP TABLE `project_selected_suppliers`;
-- reverse: create "project_selected_municipalities" table
DROP TABLE `project_selected_municipalities`;
-- reverse: create "agreement_prices" table
DROP TABLE `agreement_prices`;
-- reverse: create "status_changes" table
DROP TABLE `status_changes`;
-- reverse: create "seat_events" table
DROP TABLE `seat_events`;
-- reverse: create "rollout_waves" table
DROP TABLE `rollout_waves`;
-- reverse: create "regions" table
DROP TABLE `regions`;
-- reverse: create "project_phases" table
DROP TABLE `project_phases`;
-- reverse: create index "projects_project_successor_key" to table: "projects"
DROP INDEX `projects_project_successor_key`;
-- reverse: create index "projects_slug_key" to table: "projects"
DROP INDEX `projects_slug_key`;
-- reverse: create "projects" table
DROP TABLE `projects`;
-- reverse: create "processing_agreements" table
DROP TABLE `processing_agreements`;
-- reverse: create "prices" table
DROP TABLE `prices`;
-- reverse: create "pilots" table
DROP TABLE `pilots`;
-- reverse: create "phase_products" table
DROP TABLE `phase_products`;
-- reverse: create "phase_facts" table
DROP TABLE `phase_facts`;
-- reverse: create index "person_subject" to table: "persons"
DROP INDEX `person_subject`;
-- reverse: create "persons" table
DROP TABLE `persons`;
-- reverse: create "periods" table
DROP TABLE `periods`;
-- reverse: create index "organisation_cvr" to table: "organisations"
DROP INDEX `organisation_cvr`;
-- reverse: create "organisations" table
DROP TABLE `organisations`;
-- reverse: create index "municipalities_organisation_municipality_key" to table: "municipalities"
DROP INDEX `municipalities_organisation_municipality_key`;
-- reverse: create index "municipalities_cvr_key" to table: "municipalities"
DROP INDEX `municipalities_cvr_key`;
-- reverse: create index "municipalities_code_key" to table: "municipalities"
DROP INDEX `municipalities_code_key`;
-- reverse: create "municipalities" table
DROP TABLE `municipalities`;
-- reverse: create index "membership_municipality_id" to table: "memberships"
DROP INDEX `membership_municipality_id`;
-- reverse: create index "membership_body_id" to table: "memberships"
DROP INDEX `membership_body_id`;
-- reverse: create "memberships" table
DROP TABLE `memberships`;
-- reverse: create "mandates" table
DROP TABLE `mandates`;
-- reverse: create index "inhabitants_year_municipality_id" to table: "inhabitants"
DROP INDEX `inhabitants_year_municipality_id`;
-- reverse: create "inhabitants" table
DROP TABLE `inhabitants`;
-- reverse: create "governance_bodies" table
DROP TABLE `governance_bodies`;
-- reverse: create "examples" table
DROP TABLE `examples`;
-- reverse: create "deviations" table
DROP TABLE `deviations`;
-- reverse: create "decisions" table
DROP TABLE `decisions`;
-- reverse: create "contact_persons" table
DROP TABLE `contact_persons`;
-- reverse: create index "contact_details_person_contact_detail_key" to table: "contact_details"
DROP INDEX `contact_details_person_contact_detail_key`;
-- reverse: create "contact_details" table
DROP TABLE `contact_details`;
-- reverse: create "availabilities" table
DROP TABLE `availabilities`;
-- reverse: create index "auditentry_subject_key" to table: "audit_entries"
DROP INDEX `auditentry_subject_key`;
-- reverse: create "audit_entries" table
DROP TABLE `audit_entries`;
-- reverse: create index "agreement_project_id" to table: "agreements"
DROP INDEX `agreement_project_id`;
-- reverse: create index "agreement_municipality_id_project_id" to table: "agreements"
DROP INDEX `agreement_municipality_id_project_id`;
-- reverse: create "agreements" table
DROP TABLE `agreements`;
