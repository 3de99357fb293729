-- An edition is official, for practice, or of the archive, from the day it is made. Only the latter two take marks from a
-- workbook; none of them ever becomes another. What is here already: the practice editions that come with the app, and
-- editions whose marks came with a workbook, which were therefore decided elsewhere.
alter table edition add kind text not null default 'official' constraint edition_kind check (kind in ('official', 'practice', 'archive'));

update edition e set kind = case when demo = 'fictional' then 'practice' else 'archive' end
 where demo <> '' or exists (select 1 from score_sheet s join nomination n on n.id = s.nomination_id
                              where n.edition_id = e.id and s.origin = 'import');

create function edition_stays_what_it_is() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind then
    raise exception 'an edition stays % for good', old.kind using errcode = 'PA012';
  end if;
  return new;
end $$;
create trigger edition_kind_stays before update of kind on edition for each row execute function edition_stays_what_it_is();

create function marks_are_given_by_seats() returns trigger language plpgsql as $$
begin
  if new.origin = 'import' and exists (select 1 from nomination n join edition e on e.id = n.edition_id
                                        where n.id = new.nomination_id and e.kind = 'official') then
    raise exception 'marks do not come by import into an official edition' using errcode = 'PA013';
  end if;
  return new;
end $$;
create trigger sheet_origin before insert or update of origin, nomination_id on score_sheet
  for each row execute function marks_are_given_by_seats();
