-- +goose Up
-- modify "status_changes" table
ALTER TABLE "status_changes" ADD COLUMN "answer_by" character varying NOT NULL DEFAULT '9999-12-31';
-- create "bindings" table
CREATE TABLE "bindings" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "by" character varying NOT NULL, "agreement_bindings" character varying NOT NULL, "price_bindings" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "bindings_agreements_bindings" FOREIGN KEY ("agreement_bindings") REFERENCES "agreements" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION, CONSTRAINT "bindings_prices_bindings" FOREIGN KEY ("price_bindings") REFERENCES "prices" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);
-- modify "phase_products" table
ALTER TABLE "phase_products" ADD COLUMN "organisation_contracts" character varying NULL, ADD CONSTRAINT "phase_products_organisations_contracts" FOREIGN KEY ("organisation_contracts") REFERENCES "organisations" ("id") ON UPDATE NO ACTION ON DELETE SET NULL;
-- create "wave_plans" table
CREATE TABLE "wave_plans" ("id" character varying NOT NULL, "decided_on" character varying NOT NULL, "recorded_at" timestamptz NOT NULL, "recorded_by" character varying NOT NULL DEFAULT '', "planned_on" character varying NOT NULL, "municipalities" jsonb NOT NULL, "rollout_wave_plans" character varying NOT NULL, PRIMARY KEY ("id"), CONSTRAINT "wave_plans_rollout_waves_plans" FOREIGN KEY ("rollout_wave_plans") REFERENCES "rollout_waves" ("id") ON UPDATE NO ACTION ON DELETE NO ACTION);

-- +goose Down
-- reverse: create "wave_plans" table
DROP TABLE "wave_plans";
-- reverse: modify "phase_products" table
ALTER TABLE "phase_products" DROP CONSTRAINT "phase_products_organisations_contracts", DROP COLUMN "organisation_contracts";
-- reverse: create "bindings" table
DROP TABLE "bindings";
-- reverse: modify "status_changes" table
ALTER TABLE "status_changes" DROP COLUMN "answer_by";
