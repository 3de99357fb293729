-- A document may be about something other than a verdict: it says what it is about, and which category a reader has to be
-- allowed to know in full. What was issued so far is about the category of its verdict, of which there is one at most.
alter table document
  add column subject      text,
  add column subject_name text not null default '',
  add column category_id  bigint references category;

alter table document disable trigger document_append_only;
update document d
   set category_id = c.id, subject = 'category:' || c.code, subject_name = c.name
  from verdict v join category c on c.id = v.category_id
 where v.id = d.verdict_id;
update document set subject = 'edition:' || e.code from edition e where subject is null and e.id = edition_id;
alter table document enable trigger document_append_only;

alter table document
  alter column subject set not null,
  add constraint document_subject check (subject ~ '^(edition|category|nomination):.'),
  drop column verdict_id;

comment on function ranked_before_verdict() is
  'The guard of last resort: what the app asks by Pronounced, asked once more where a ranking run is written.';
