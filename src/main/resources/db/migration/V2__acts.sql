-- What every act does, in one place each: a form is claimed once, the journal is written by one function. The save of a
-- score sheet, of which there are many a second, is one statement made of both.

-- Claims the key of a form. False when the key was used before: then nothing is written.
create function claim_form(form_key text, account bigint, form_fingerprint text, answer text) returns boolean
language plpgsql as $$
begin
  insert into submission (key, account_id, fingerprint, location)
  values (form_key, account, form_fingerprint, answer) on conflict (key) do nothing;
  return found;
end $$;

-- Writes an act down, see the table journal for what each column means; answers the number of the entry.
create function note(at_time timestamptz, actor bigint, seat bigint, edition bigint, sealed_category bigint, act_word text,
                     about text, state_before text, state_after text, why text) returns bigint
language sql as $$
  insert into journal (at, actor_id, seat_id, edition_id, sealed_in, act, subject, before, after, reason)
  values (at_time, actor, seat, edition, sealed_category, act_word, about, state_before, state_after, why) returning id
$$;

-- Whether a seat does not judge a nomination.
create function is_recused(nomination bigint, seat bigint) returns boolean
language sql stable as $$
  select exists (select 1 from recusal r where r.nomination_id = nomination and r.seat_id = seat)
$$;

-- A seat's sheet of a nomination, begun or not, with its marks, and what the form of that key did if it was there before.
-- No row where the seat may not know of the nomination.
create function sheet_of(edition_code text, nomination_code text, seat bigint, form_key text)
returns table (edition_id bigint, zone text, frozen boolean, opened boolean, nomination_id bigint, code text, name text,
               category_id bigint, closed_at timestamptz, sheet_id bigint, version int, saved_at timestamptz,
               filed_at timestamptz, marks text, earlier_account bigint, earlier_fingerprint text, earlier_answer text)
language sql stable as $$
  select e.id, e.zone, e.frozen_at is not null, e.opened_at is not null, n.id, n.code, n.name,
         c.id, c.closed_at, s.id, coalesce(s.version, 0), s.saved_at, s.filed_at,
         coalesce((select json_object_agg(m.criterion, json_build_object('value', m.value, 'comment', m.comment))
                     from sheet_mark m where m.sheet_id = s.id)::text, '{}'),
         p.account_id, p.fingerprint, p.location
    from edition e
    join nomination n on n.edition_id = e.id
    join category c on c.id = n.category_id
    left join score_sheet s on s.nomination_id = n.id and s.seat_id = seat
    left join submission p on p.key = form_key
   where e.code = edition_code and n.code = nomination_code and not is_recused(n.id, seat)
$$;

-- Saves marks: claims the form's key, moves the sheet from the version that was read to the next (or begins it), writes the
-- marks and notes it in the journal, sealed in its category. Answers 'saved'; 'known' when the key was used before, and
-- nothing is written; 'stale' when the sheet has another version or was filed: then the caller rolls back.
--   sheet  null begins one
--   marks  {"criterion": {"value": 80.5 or null, "comment": "…"}, …}
create function save_sheet(form_key text, account bigint, form_fingerprint text, answer text, edition bigint, category bigint,
                           nomination bigint, seat bigint, sheet bigint, version_read int, at_time timestamptz, marks text,
                           about text, state_before text, state_after text) returns text
language plpgsql as $$
declare saved bigint;
begin
  if not claim_form(form_key, account, form_fingerprint, answer) then
    return 'known';
  end if;
  if sheet is null then
    insert into score_sheet (id, nomination_id, seat_id, begun_at, saved_at, version)
    values (nextval('score_sheet_seq'), nomination, seat, at_time, at_time, 1)
    on conflict (nomination_id, seat_id) do nothing returning id into saved;
  else
    update score_sheet set version = version + 1, saved_at = at_time
     where id = sheet and version = version_read and filed_at is null returning id into saved;
  end if;
  if saved is null then
    return 'stale';
  end if;
  insert into sheet_mark (id, sheet_id, nomination_id, seat_id, criterion, value, comment, saved_at)
  select nextval('sheet_mark_seq'), saved, nomination, seat,
         g.key, (g.value ->> 'value')::numeric, g.value ->> 'comment', at_time
    from json_each(marks::json) g
  on conflict (nomination_id, seat_id, criterion)
  do update set value = excluded.value, comment = excluded.comment, saved_at = excluded.saved_at;
  perform note(at_time, account, seat, edition, category, 'sheet-saved', about, state_before, state_after, '');
  return 'saved';
end $$;

-- the guard of marks asks the one question about recusals, too
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
  select coalesce(lo, 0), coalesce(hi, 100) into lo_, hi_ from stored_criterion
   where edition_id = ed and code = new.criterion and category in (cat, '*') and source = 'panel';
  if not found then raise exception 'no such panel criterion' using errcode = 'PA006'; end if;
  if new.value is not null and (new.value < least(lo_, hi_) or new.value > greatest(lo_, hi_) or scale(new.value) > 15) then
    raise exception 'the mark is off the scale' using errcode = 'PA007';
  end if;
  return new;
end $$;

revoke all on function claim_form, note, is_recused, sheet_of, save_sheet from public;
grant execute on function claim_form, note, is_recused, sheet_of, save_sheet to ${app_role};
