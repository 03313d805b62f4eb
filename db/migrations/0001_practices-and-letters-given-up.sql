CREATE TABLE `collection_items` (
	`collection_id` text NOT NULL,
	`practice_id` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`collection_id`, `practice_id`),
	FOREIGN KEY (`collection_id`) REFERENCES `collections`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `collections` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`share_token` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `collections_shareToken_unique` ON `collections` (`share_token`);--> statement-breakpoint
CREATE INDEX `collections_person` ON `collections` (`person_id`);--> statement-breakpoint
CREATE TABLE `practice_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`practice_id` text NOT NULL,
	`step` text NOT NULL,
	`language` text,
	`person_id` text NOT NULL,
	`due_on` text,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`closed_at` integer,
	`outcome` text,
	`reminded_at` integer,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignments_practice` ON `practice_assignments` (`practice_id`);--> statement-breakpoint
CREATE INDEX `assignments_person` ON `practice_assignments` (`person_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `practice_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`practice_id` text NOT NULL,
	`person_id` text,
	`body` text NOT NULL,
	`section` text,
	`language` text,
	`paragraph` integer,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_comments_practice` ON `practice_comments` (`practice_id`);--> statement-breakpoint
CREATE TABLE `practice_history` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`practice_id` text NOT NULL,
	`at` integer NOT NULL,
	`person_id` text,
	`action` text NOT NULL,
	`step` text,
	`language` text,
	`version_id` text,
	`reason` text,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_history_practice` ON `practice_history` (`practice_id`);--> statement-breakpoint
CREATE TABLE `practice_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`url` text,
	`reason` text,
	`answers` text,
	`organisation_id` text,
	`status` text NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision_reason` text,
	`practice_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `proposals_status` ON `practice_proposals` (`status`,`created_at`);--> statement-breakpoint
CREATE INDEX `proposals_person` ON `practice_proposals` (`person_id`);--> statement-breakpoint
CREATE TABLE `practice_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`practice_id` text NOT NULL,
	`number` integer NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	`person_id` text,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`practice_id`) REFERENCES `practices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `practice_version_once` ON `practice_versions` (`practice_id`,`number`);--> statement-breakpoint
CREATE TABLE `practices` (
	`id` text PRIMARY KEY NOT NULL,
	`stage` text NOT NULL,
	`version_id` text NOT NULL,
	`published_version_id` text,
	`published_at` integer,
	`republished_at` integer,
	`withdrawn_at` integer,
	`proposal_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `practices_published` ON `practices` (`republished_at`);--> statement-breakpoint
CREATE INDEX `practices_stage` ON `practices` (`stage`);--> statement-breakpoint
CREATE TABLE `reader_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`email` text,
	`language` text NOT NULL,
	`query` text,
	`body` text,
	`asked_at` integer NOT NULL,
	`answered_by` text,
	`answered_at` integer,
	`answer` text
);
--> statement-breakpoint
CREATE INDEX `reader_questions_answered` ON `reader_questions` (`answered_at`,`asked_at`);--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`filter` text NOT NULL,
	`language` text NOT NULL,
	`end_token` text NOT NULL,
	`told_until` integer NOT NULL,
	`next_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `subscriptions_endToken_unique` ON `subscriptions` (`end_token`);--> statement-breakpoint
CREATE INDEX `subscriptions_person` ON `subscriptions` (`person_id`);--> statement-breakpoint
CREATE INDEX `subscriptions_next` ON `subscriptions` (`next_at`);--> statement-breakpoint
DROP INDEX `mails_due`;--> statement-breakpoint
ALTER TABLE `mails` ADD `failed_at` integer;--> statement-breakpoint
ALTER TABLE `mails` ADD `fault` text;--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`sent_at`,`failed_at`,`next_try_at`);