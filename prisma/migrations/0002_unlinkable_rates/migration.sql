-- Counts and salts live a few hours: they need no write-ahead log, where their order beside the answers could be read.
ALTER TABLE "rate_counts" SET UNLOGGED;
ALTER TABLE "daily_salts" SET UNLOGGED;
