-- +goose Up
-- modify "decisions" table
ALTER TABLE "decisions" ADD COLUMN "settlement" character varying NULL, ADD COLUMN "shares_costs" boolean NOT NULL DEFAULT false;
-- create "invoice_runs" table
CREATE TABLE "invoice_runs" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "as_of" character varying NOT NULL, "documents" bigint NOT NULL, "net" bigint NOT NULL, "held" jsonb NOT NULL, PRIMARY KEY ("id"));
-- modify "projects" table
ALTER TABLE "projects" ADD COLUMN "closed_on" character varying NOT NULL DEFAULT '9999-12-31';
-- create "closings" table
CREATE TABLE "closings" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "on" character varying NOT NULL, "closing_decision" character varying NULL, "project_closings" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "closings_decisions_decision" FOREIGN KEY ("closing_decision") REFERENCES "decisions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "closings_projects_closings" FOREIGN KEY ("project_closings") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create "costs" table
CREATE TABLE "costs" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "year" bigint NOT NULL, "kind" character varying NOT NULL, "amount" bigint NOT NULL, "note" character varying NOT NULL DEFAULT '', "project_costs" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "costs_projects_costs" FOREIGN KEY ("project_costs") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- modify "agreements" table
ALTER TABLE "agreements" ADD COLUMN "since" character varying NOT NULL DEFAULT '';
-- create "exits" table
CREATE TABLE "exits" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "on" character varying NOT NULL, "document" character varying NOT NULL DEFAULT '', "agreement_exits" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "exits_agreements_exits" FOREIGN KEY ("agreement_exits") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create "extensions" table
CREATE TABLE "extensions" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "start" character varying NOT NULL, "end" character varying NOT NULL, "extension_decision" character varying NULL, "project_extensions" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "extensions_decisions_decision" FOREIGN KEY ("extension_decision") REFERENCES "decisions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "extensions_projects_extensions" FOREIGN KEY ("project_extensions") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create "invoices" table
CREATE TABLE "invoices" ("id" character varying NOT NULL, "number" character varying NOT NULL, "kind" character varying NOT NULL, "date" character varying NOT NULL, "planned_date" character varying NOT NULL, "due_date" character varying NOT NULL, "start" character varying NOT NULL, "end" character varying NOT NULL, "days" bigint NOT NULL, "net" bigint NOT NULL, "vat_rate" bigint NOT NULL, "vat" bigint NOT NULL, "gross" bigint NOT NULL, "terms_version" character varying NULL, "deviations" jsonb NULL, "project_id" character varying NOT NULL, "municipality_id" character varying NOT NULL, "run_id" character varying NOT NULL, "extension_id" character varying NOT NULL DEFAULT '', "share_id" character varying NULL, "agreement_id" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "invoices_agreements_invoices" FOREIGN KEY ("agreement_id") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "invoice_agreement_id" to table: "invoices"
CREATE INDEX "invoice_agreement_id" ON "invoices" ("agreement_id");
-- create index "invoice_municipality_id_date" to table: "invoices"
CREATE INDEX "invoice_municipality_id_date" ON "invoices" ("municipality_id", "date");
-- create index "invoice_project_id" to table: "invoices"
CREATE INDEX "invoice_project_id" ON "invoices" ("project_id");
-- create index "invoices_number_key" to table: "invoices"
CREATE UNIQUE INDEX "invoices_number_key" ON "invoices" ("number");
-- create index "invoices_share_id_key" to table: "invoices"
CREATE UNIQUE INDEX "invoices_share_id_key" ON "invoices" ("share_id");
-- create "invoice_corrects" table
CREATE TABLE "invoice_corrects" ("invoice_id" character varying NOT NULL, "corrected_by_id" character varying NOT NULL, PRIMARY KEY ("invoice_id", "corrected_by_id"), CONSTRAINT "invoice_corrects_corrected_by_id" FOREIGN KEY ("corrected_by_id") REFERENCES "invoices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE, CONSTRAINT "invoice_corrects_invoice_id" FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON UPDATE NO ACTION ON DELETE CASCADE);
-- create "invoice_lines" table
CREATE TABLE "invoice_lines" ("id" character varying NOT NULL, "position" bigint NOT NULL, "start" character varying NOT NULL, "end" character varying NOT NULL, "days" bigint NOT NULL, "model" character varying NULL, "price" bigint NULL, "tiers" jsonb NULL, "inhabitants" bigint NULL, "inhabitants_year" bigint NULL, "inhabitants_source" character varying NULL, "net" bigint NOT NULL, "clauses" jsonb NOT NULL, "of" character varying NOT NULL, "arithmetic" jsonb NULL, "invoice_id" character varying NOT NULL, "takes_back_id" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "invoice_lines_invoice_lines_taken_back_by" FOREIGN KEY ("takes_back_id") REFERENCES "invoice_lines" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "invoice_lines_invoices_lines" FOREIGN KEY ("invoice_id") REFERENCES "invoices" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "invoice_lines_takes_back_id_key" to table: "invoice_lines"
CREATE UNIQUE INDEX "invoice_lines_takes_back_id_key" ON "invoice_lines" ("takes_back_id");
-- create index "invoiceline_invoice_id_position" to table: "invoice_lines"
CREATE UNIQUE INDEX "invoiceline_invoice_id_position" ON "invoice_lines" ("invoice_id", "position");
-- create "opt_ins" table
CREATE TABLE "opt_ins" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "agreement_opt_ins" character varying NOT NULL, "extension_opt_ins" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "opt_ins_agreements_opt_ins" FOREIGN KEY ("agreement_opt_ins") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "opt_ins_extensions_opt_ins" FOREIGN KEY ("extension_opt_ins") REFERENCES "extensions" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- modify "prices" table
ALTER TABLE "prices" ADD COLUMN "extension_prices" character varying NULL, ADD CONSTRAINT "prices_extensions_prices" FOREIGN KEY ("extension_prices") REFERENCES "extensions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create "shared_costs" table
CREATE TABLE "shared_costs" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "kind" character varying NOT NULL, "on" character varying NOT NULL, "amount" bigint NOT NULL, "vat_rate" bigint NOT NULL, "cause" character varying NOT NULL, "project_shared_costs" character varying NOT NULL, "shared_cost_decision" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "shared_costs_decisions_decision" FOREIGN KEY ("shared_cost_decision") REFERENCES "decisions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "shared_costs_projects_shared_costs" FOREIGN KEY ("project_shared_costs") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create "shares" table
CREATE TABLE "shares" ("id" character varying NOT NULL, "amount" bigint NOT NULL, "agreement_id" character varying NOT NULL, "shared_cost_shares" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "shares_agreements_shares" FOREIGN KEY ("agreement_id") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "shares_shared_costs_shares" FOREIGN KEY ("shared_cost_shares") REFERENCES "shared_costs" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create index "share_agreement_id" to table: "shares"
CREATE INDEX "share_agreement_id" ON "shares" ("agreement_id");
-- create "vat_rates" table
CREATE TABLE "vat_rates" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "rate" bigint NOT NULL, "project_vat_rates" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "vat_rates_projects_vat_rates" FOREIGN KEY ("project_vat_rates") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- create "year_ends" table
CREATE TABLE "year_ends" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "year" bigint NOT NULL, "surplus_use" character varying NULL, "project_year_ends" character varying NOT NULL, "year_end_decision" character varying NULL, PRIMARY KEY ("id"), CONSTRAINT "year_ends_decisions_decision" FOREIGN KEY ("year_end_decision") REFERENCES "decisions" ("id") ON UPDATE NO ACTION ON DELETE SET NULL, CONSTRAINT "year_ends_projects_year_ends" FOREIGN KEY ("project_year_ends") REFERENCES "projects" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);

-- +goose Down
-- reverse: create "year_ends" table
DROP TABLE "year_ends";
-- reverse: create "vat_rates" table
DROP TABLE "vat_rates";
-- reverse: create index "share_agreement_id" to table: "shares"
DROP INDEX "share_agreement_id";
-- reverse: create "shares" table
DROP TABLE "shares";
-- reverse: create "shared_costs" table
DROP TABLE "shared_costs";
-- reverse: modify "prices" table
ALTER TABLE "prices" DROP CONSTRAINT "prices_extensions_prices", DROP COLUMN "extension_prices";
-- reverse: create "opt_ins" table
DROP TABLE "opt_ins";
-- reverse: create index "invoiceline_invoice_id_position" to table: "invoice_lines"
DROP INDEX "invoiceline_invoice_id_position";
-- reverse: create index "invoice_lines_takes_back_id_key" to table: "invoice_lines"
DROP INDEX "invoice_lines_takes_back_id_key";
-- reverse: create "invoice_lines" table
DROP TABLE "invoice_lines";
-- reverse: create "invoice_corrects" table
DROP TABLE "invoice_corrects";
-- reverse: create index "invoices_share_id_key" to table: "invoices"
DROP INDEX "invoices_share_id_key";
-- reverse: create index "invoices_number_key" to table: "invoices"
DROP INDEX "invoices_number_key";
-- reverse: create index "invoice_project_id" to table: "invoices"
DROP INDEX "invoice_project_id";
-- reverse: create index "invoice_municipality_id_date" to table: "invoices"
DROP INDEX "invoice_municipality_id_date";
-- reverse: create index "invoice_agreement_id" to table: "invoices"
DROP INDEX "invoice_agreement_id";
-- reverse: create "invoices" table
DROP TABLE "invoices";
-- reverse: create "extensions" table
DROP TABLE "extensions";
-- reverse: create "exits" table
DROP TABLE "exits";
-- reverse: modify "agreements" table
ALTER TABLE "agreements" DROP COLUMN "since";
-- reverse: create "costs" table
DROP TABLE "costs";
-- reverse: create "closings" table
DROP TABLE "closings";
-- reverse: modify "projects" table
ALTER TABLE "projects" DROP COLUMN "closed_on";
-- reverse: create "invoice_runs" table
DROP TABLE "invoice_runs";
-- reverse: modify "decisions" table
ALTER TABLE "decisions" DROP COLUMN "shares_costs", DROP COLUMN "settlement";
