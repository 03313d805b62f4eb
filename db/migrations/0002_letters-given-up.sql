DROP INDEX `mails_due`;--> statement-breakpoint
ALTER TABLE `mails` ADD `failed_at` integer;--> statement-breakpoint
ALTER TABLE `mails` ADD `fault` text;--> statement-breakpoint
CREATE INDEX `mails_due` ON `mails` (`sent_at`,`failed_at`,`next_try_at`);