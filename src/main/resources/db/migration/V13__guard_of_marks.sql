-- Marks are guarded by the statement, not by the row: an archive brings tens of thousands of them, and to lock its category and
-- to look up its sheet and its scale for each one took most of the database's time. What is asked stays the same.

-- that a mark and its sheet are of one nominee and one seat is said by the key, which holds whoever changes the sheet, too
alter table score_sheet add constraint score_sheet_of_marks unique (id, nomination_id, seat_id);
alter table sheet_mark
  add constraint mark_of_sheet foreign key (sheet_id, nomination_id, seat_id) references score_sheet (id, nomination_id, seat_id),
  drop constraint sheet_mark_sheet_id_fkey,
  drop constraint sheet_mark_nomination_id_fkey,
  drop constraint sheet_mark_seat_id_fkey;

drop trigger mark_guard on sheet_mark;
drop function mark_guard();

-- by their keys, whatever the size of the tables and of the statement was when the plan was made
create function mark_guard() returns trigger language plpgsql
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare broken text;
begin
  -- waits for who is closing one of the categories, and keeps it open until these marks are there
  perform 1 from category
    where id in (select n.category_id from (select distinct nomination_id from given) g
                   join nomination n on n.id = g.nomination_id)
    order by id for share;
  select state into broken
    from (select case when s.filed_at is not null then 'PA003'
                      when c.closed_at is not null then 'PA004'
                      when n.withdrawn_at is not null then 'PA020'
                      when is_recused(s.nomination_id, s.seat_id) then 'PA005' end as state
            from (select distinct sheet_id from given) g
            join score_sheet s on s.id = g.sheet_id
            join nomination n on n.id = s.nomination_id
            join category c on c.id = n.category_id) of_sheets
   where state is not null limit 1;
  if broken is null then
    select state into broken
      from (select case when k.id is null then 'PA006'
                        when g.value < least(k.mark_lo, k.mark_hi) or g.value > greatest(k.mark_lo, k.mark_hi)
                             or scale(g.value) > 15 then 'PA007' end as state
              from given g
              join nomination n on n.id = g.nomination_id
              join category c on c.id = n.category_id
              left join stored_criterion k on k.edition_id = c.edition_id and k.category in (c.code, '*')
                                          and k.code = g.criterion and k.mark_lo is not null) of_marks
     where state is not null limit 1;
  end if;
  if broken is not null then
    raise exception '%', case broken when 'PA003' then 'the sheet is filed'
                                     when 'PA004' then 'scoring of the category is closed'
                                     when 'PA005' then 'the seat is recused'
                                     when 'PA006' then 'no such panel criterion'
                                     when 'PA007' then 'the mark is off the scale'
                                     else 'the nomination is withdrawn' end using errcode = broken;
  end if;
  return null;
end $$;
create trigger mark_guard after insert on sheet_mark referencing new table as given
  for each statement execute function mark_guard();
create trigger mark_guard_of_changes after update on sheet_mark referencing new table as given
  for each statement execute function mark_guard();
