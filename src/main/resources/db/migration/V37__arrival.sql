-- In which order things came that a person has left lying: two of one moment are told apart, so that the newest stay.
alter table workbook_upload add arrival bigint generated always as identity;
alter table kept_form add arrival bigint generated always as identity;
alter table long_work add arrival bigint generated always as identity;
