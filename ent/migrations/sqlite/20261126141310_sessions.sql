-- +goose Up
-- written by hand: the browsers' logins, as the session stores want them; no entity of the schema
CREATE TABLE `sessions` (`token` text NOT NULL, `data` blob NOT NULL, `expiry` real NOT NULL, PRIMARY KEY (`token`));
-- create index "sessions_expiry" to table: "sessions"
CREATE INDEX "sessions_expiry" ON "sessions" ("expiry");
-- where the people known until now work
UPDATE "persons" SET "municipality_id" = (SELECT "id" FROM "municipalities" WHERE "organisation_municipality" = "persons"."organisation_people");

-- +goose Down
DROP TABLE "sessions";
