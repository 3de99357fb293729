-- Tables of other offices come with their own headings. Which column is which an officer says once: for the upload at hand,
-- and remembered for the next file with the same headings.
alter table workbook_upload add mapping text;
grant update on workbook_upload to ${app_role};

create table column_mapping (
  account_id bigint not null references account,
  edition_id bigint not null references edition,
  headings   text not null,
  mapping    text not null,
  at         timestamptz not null,
  primary key (account_id, edition_id, headings)
);
grant select, insert, update on column_mapping to ${app_role};
