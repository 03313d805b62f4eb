CREATE TABLE `certificate_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`certificate_id` text NOT NULL,
	`at` integer NOT NULL,
	`change` text NOT NULL,
	`reason` text,
	`note` text,
	`actor_id` text,
	`next_id` text,
	`ends_on` text,
	`client_id` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `certificate_history_of` ON `certificate_history` (`certificate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_history_once` ON `certificate_history` (`client_id`);--> statement-breakpoint
CREATE TABLE `credential_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_slug` text NOT NULL,
	`public_key_multibase` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer,
	`stolen_since` integer,
	FOREIGN KEY (`issuer_slug`) REFERENCES `issuers`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credential_keys_publicKeyMultibase_unique` ON `credential_keys` (`public_key_multibase`);--> statement-breakpoint
CREATE TABLE `endorsements` (
	`id` text PRIMARY KEY NOT NULL,
	`recognition_id` text NOT NULL,
	`scheme_slug` text NOT NULL,
	`credential` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`recognition_id`) REFERENCES `recognitions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `endorsements_scheme` ON `endorsements` (`scheme_slug`);--> statement-breakpoint
CREATE TABLE `external_certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`scheme_slug` text NOT NULL,
	`title` text NOT NULL,
	`issuer_name` text NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`valid_until` text,
	`url` text,
	`created_at` integer NOT NULL,
	`decision` text,
	`decision_reason` text,
	`decided_by` text,
	`decided_at` integer
);
--> statement-breakpoint
CREATE INDEX `external_certificates_person` ON `external_certificates` (`person_id`);--> statement-breakpoint
CREATE INDEX `external_certificates_open` ON `external_certificates` (`decided_at`);--> statement-breakpoint
CREATE TABLE `issue_batch_rows` (
	`batch_id` text NOT NULL,
	`row` integer NOT NULL,
	`person_id` text,
	`given` text NOT NULL,
	`obstacle` text,
	`follows_id` text,
	`certificate_id` text,
	PRIMARY KEY(`batch_id`, `row`),
	FOREIGN KEY (`batch_id`) REFERENCES `issue_batches`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `issue_batch_rows_open` ON `issue_batch_rows` (`batch_id`,`certificate_id`);--> statement-breakpoint
CREATE TABLE `issue_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`scheme_slug` text NOT NULL,
	`scheme_version_id` text NOT NULL,
	`course_version_id` text,
	`name` text NOT NULL,
	`issued_on` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`finished_at` integer,
	`cancelled_at` integer,
	FOREIGN KEY (`scheme_version_id`) REFERENCES `scheme_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recognitions` (
	`id` text PRIMARY KEY NOT NULL,
	`partner` text NOT NULL,
	`kind` text NOT NULL,
	`agreement` text NOT NULL,
	`scope` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`signatory` text NOT NULL,
	`partner_did` text,
	`created_at` integer NOT NULL,
	`created_by` text,
	`withdrawn_at` integer
);
--> statement-breakpoint
CREATE TABLE `status_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_slug` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`issuer_slug`) REFERENCES `issuers`(`slug`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `transcript_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`public_id` text NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`with_scores` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transcript_shares_publicId_unique` ON `transcript_shares` (`public_id`);--> statement-breakpoint
CREATE INDEX `transcript_shares_person` ON `transcript_shares` (`person_id`);--> statement-breakpoint
CREATE TABLE `course_rounds` (
	`person_id` text NOT NULL,
	`course_slug` text NOT NULL,
	`round` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`cause_id` text NOT NULL,
	PRIMARY KEY(`person_id`, `course_slug`, `round`),
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `course_rounds_causeId_unique` ON `course_rounds` (`cause_id`);--> statement-breakpoint
DROP INDEX `completions_once`;--> statement-breakpoint
ALTER TABLE `completions` ADD `round` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `completions_once` ON `completions` (`person_id`,`course_slug`,`round`);--> statement-breakpoint
ALTER TABLE `certificates` ADD `cause_id` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `valid_until` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `mandate_id` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `follows_id` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `follows_as` text;--> statement-breakpoint
ALTER TABLE `certificates` ADD `credential_key_id` text REFERENCES credential_keys(id);--> statement-breakpoint
ALTER TABLE `certificates` ADD `status_list_id` text REFERENCES status_lists(id);--> statement-breakpoint
ALTER TABLE `certificates` ADD `status_index` integer;--> statement-breakpoint
ALTER TABLE `certificates` ADD `score_shown` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `certificates` ADD `holder_search` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `certificates_scheme` ON `certificates` (`scheme_version_id`);--> statement-breakpoint
CREATE INDEX `certificates_valid_until` ON `certificates` (`valid_until`);--> statement-breakpoint
CREATE INDEX `certificates_mandate` ON `certificates` (`mandate_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_cause` ON `certificates` (`cause_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_follows` ON `certificates` (`follows_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_status` ON `certificates` (`status_list_id`,`status_index`);--> statement-breakpoint
ALTER TABLE `issuer_keys` ADD `stolen_since` integer;--> statement-breakpoint
ALTER TABLE `scheme_versions` ADD `author_id` text;--> statement-breakpoint
-- SQLite's lower() knows ASCII alone: Cyrillic letters are lowered one after another.
UPDATE `certificates` SET `valid_until` = json_extract(`document`, '$.validUntil'),
  `holder_search` = (
    WITH RECURSIVE lowered(name, n) AS (
      SELECT lower(concat_ws(' ', json_extract(`document`, '$.holderName.kk'), json_extract(`document`, '$.holderName.ru'), json_extract(`document`, '$.holderName.latin'))), 1
      UNION ALL
      SELECT replace(name, substr('АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІ', n, 1), substr('абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі', n, 1)), n + 1 FROM lowered WHERE n <= 42
    ) SELECT name FROM lowered WHERE n = 43);
--> statement-breakpoint
INSERT INTO `certificate_history` (`certificate_id`, `at`, `change`) SELECT `id`, `issued_at`, 'issued' FROM `certificates` ORDER BY `issued_at`;
--> statement-breakpoint
CREATE TRIGGER `certificate_history_stays` BEFORE UPDATE ON `certificate_history` BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_history_never_goes` BEFORE DELETE ON `certificate_history` BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `certificates_never_go` BEFORE DELETE ON `certificates` BEGIN SELECT RAISE(ABORT, 'a certificate is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_document_stays` BEFORE UPDATE OF `id`, `number`, `code`, `document`, `scheme_version_id`, `issued_at`, `valid_until` ON `certificates` BEGIN SELECT RAISE(ABORT, 'what was issued stays'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_files_stay` BEFORE UPDATE ON `certificate_files` BEGIN SELECT RAISE(ABORT, 'issued bytes stay'); END;
--> statement-breakpoint
CREATE TRIGGER `certificate_files_never_go` BEFORE DELETE ON `certificate_files` BEGIN SELECT RAISE(ABORT, 'issued bytes stay'); END;
