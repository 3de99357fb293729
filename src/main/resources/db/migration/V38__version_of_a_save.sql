-- What a save answers is made where the version is: db/functions has it without that argument, and tells the version.
drop function save_sheet(text, bigint, text, text, bigint, bigint, bigint, bigint, bigint, bigint, int, timestamptz, text, text, text, text);
