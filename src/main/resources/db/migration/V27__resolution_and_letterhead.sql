-- How a plenary came to its decision, and what was said against it. Of verdicts from before, nothing is known of it.
alter table verdict
  add resolved text,
  add in_favour int,
  add against int,
  add abstained int,
  add dissent text not null default '',
  add constraint verdict_resolution check (
    resolved is null and in_favour is null and against is null and abstained is null
    or resolved is not distinct from 'consensus' and in_favour is null and against is null and abstained is null
    or resolved is not distinct from 'vote' and against >= 0 and abstained >= 0 and in_favour > against
       and in_favour::bigint + against + abstained = present);

-- How documents of an office look: the lines of its letterhead, the paper that it prints on, the pattern of its numbers.
create table document_style (
  office text primary key constraint document_style_office check (office ~ '^[0-9]{2}$'),
  government text not null default '',
  host text not null default '',
  address text not null default '',
  paper text not null constraint document_style_paper check (paper in ('f4', 'a4')),
  number_pattern text not null,
  version int not null default 0
);
grant select, insert on document_style to ${app_role};
grant update (government, host, address, paper, number_pattern, version) on document_style to ${app_role};
