-- The guard of marks guessed the ends of a scale, as the sheet and the method each did. They are kept with the criterion
-- now, as the one reading of the scheme gives them; for what is stored already, as the guard has read it so far.
alter table stored_criterion add mark_lo numeric, add mark_hi numeric;

alter table stored_criterion disable trigger criterion_frozen;
update stored_criterion set mark_lo = coalesce(lo, 0), mark_hi = coalesce(hi, 100) where source = 'panel';
alter table stored_criterion enable trigger criterion_frozen;

alter table stored_criterion add constraint criterion_marks check ((source = 'panel') = (mark_lo is not null and mark_hi is not null));

create or replace function mark_guard() returns trigger language plpgsql as $$
declare lo_ numeric; hi_ numeric; closed timestamptz; filed timestamptz; ed bigint; cat text;
begin
  select s.filed_at, c.closed_at, c.edition_id, c.code into filed, closed, ed, cat
    from score_sheet s join nomination n on n.id = s.nomination_id join category c on c.id = n.category_id
   where s.id = new.sheet_id and s.nomination_id = new.nomination_id and s.seat_id = new.seat_id
     for share of c;
  if not found then raise exception 'mark and sheet disagree' using errcode = 'PA002'; end if;
  if filed is not null then raise exception 'the sheet is filed' using errcode = 'PA003'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  if is_recused(new.nomination_id, new.seat_id) then
    raise exception 'the seat is recused' using errcode = 'PA005';
  end if;
  select mark_lo, mark_hi into lo_, hi_ from stored_criterion
   where edition_id = ed and code = new.criterion and category in (cat, '*') and mark_lo is not null;
  if not found then raise exception 'no such panel criterion' using errcode = 'PA006'; end if;
  if new.value is not null and (new.value < least(lo_, hi_) or new.value > greatest(lo_, hi_) or scale(new.value) > 15) then
    raise exception 'the mark is off the scale' using errcode = 'PA007';
  end if;
  return new;
end $$;
