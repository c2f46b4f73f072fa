-- +goose Up
-- modify "audit_origins" table
ALTER TABLE "audit_origins" ADD COLUMN "client" character varying NOT NULL DEFAULT '';
-- modify "readings" table
ALTER TABLE "readings" ADD COLUMN "client" character varying NOT NULL DEFAULT '';

-- +goose Down
-- reverse: modify "readings" table
ALTER TABLE "readings" DROP COLUMN "client";
-- reverse: modify "audit_origins" table
ALTER TABLE "audit_origins" DROP COLUMN "client";
