-- A seat's sheet of a nominee: what its holder sees of it, saves and files, and the recusal that takes it away.

create or replace function is_recused(nomination bigint, seat bigint) returns boolean
language sql stable as $$
  select exists (select 1 from recusal r where r.nomination_id = nomination and r.seat_id = seat
                    and not exists (select 1 from recusal_lifting l where l.recusal_id = r.id))
$$;

-- Recusals are declared while scoring is open; later ones would remove marks from the ranking unnoticed.
-- Of an official edition each seat declares its own, by who holds it.
create or replace function recused_once() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  select c.closed_at into closed from nomination n join category c on c.id = n.category_id where n.id = new.nomination_id for no key update of c;
  if acts_directly() and exists (select 1 from seat s join edition e on e.id = s.edition_id where s.id = new.seat_id and e.kind = 'official')
     and not holds_now(new.seat_id, new.declared_by, new.declared_at) then
    raise exception 'in an official edition a seat declares its own recusals' using errcode = 'PA043';
  end if;
  if closed is not null and acts_directly() then
    raise exception 'scoring of the category is closed' using errcode = 'PA004';
  end if;
  if is_recused(new.nomination_id, new.seat_id) then
    raise exception 'the seat is recused already' using errcode = '23505';
  end if;
  return new;
end $$;

-- Who presides over what concerns a nomination: the chair, else the secretary, else the first seat, whichever is not recused.
create or replace function presiding_over(nomination bigint) returns bigint language sql stable as $$
  select s.id from nomination n join seat s on s.edition_id = n.edition_id
   where n.id = nomination and not is_recused(n.id, s.id)
   order by s.role = 'chair' desc, s.role = 'secretary' desc, s.position, s.id limit 1
$$;
revoke all on function presiding_over from public;

-- The seat's earlier marks are set aside for good: it declared them unfit to count, and no other person's act can revive them. The
-- seat judges anew.
create or replace function lift_recusal(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'recusal-lifted'); standing bigint; about text; closed timestamptz; sheet bigint;
begin
  select r.id, journal_word('nomination', n.code) || ' ' || journal_word('seat', k.code), c.closed_at into standing, about, closed
    from recusal r join nomination n on n.id = r.nomination_id join seat k on k.id = r.seat_id join category c on c.id = n.category_id
   where r.nomination_id = p.nomination_id and r.seat_id = p.seat_id
     and not exists (select 1 from recusal_lifting l where l.recusal_id = r.id) for no key update of c;
  if not found then raise exception 'the seat is not recused' using errcode = 'PA022'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  if not coalesce(holds_now(presiding_over(p.nomination_id), p.decided_by, p.decided_at), false) then
    raise exception 'who presides has not confirmed this' using errcode = 'PA022';
  end if;
  insert into recusal_lifting (recusal_id, proposal_id, lifted_at) values (standing, p.id, p.decided_at);
  select id into sheet from score_sheet where nomination_id = p.nomination_id and seat_id = p.seat_id for no key update;
  if sheet is not null then
    perform set_aside(sheet, p.decided_at);
    update score_sheet set filed_at = null, holder_id = null, version = version + 1 where id = sheet;
  end if;
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'recusal-lifted', about, '{"recused":true}',
               '{"proposal":' || p.id || ',"recused":false}', p.reason);
end $$;

-- Whether what stands on a sheet is this holder's to see and to go on with: the own, what was handed over as a draft, and what
-- came with a workbook and nobody has gone on with. Handed over is what lay there then, as it was: not what was written since, nor what was filed at the time
-- and neither reopened nor given back by a recusal that was lifted.
create or replace function is_own_sheet(sheet score_sheet, holder bigint) returns boolean language sql stable as $$
  select coalesce(sheet.holder_id = holder, false) or sheet.origin = 'import' and sheet.holder_id is null
      or sheet.filed_at is null and exists (
           select 1 from sheet_handover h where h.holder_id = sheet.holder_id and sheet.saved_at <= h.at
              and not exists (select 1 from sheet_filing f where f.sheet_id = sheet.id and f.filed_at <= h.at
                                 and not exists (select 1 from sheet_reopening r where r.sheet_id = f.sheet_id
                                                    and r.reopened_at between f.filed_at and h.at)
                                 and not exists (select 1 from recusal_lifting l join proposal p on p.id = l.proposal_id
                                                  where p.nomination_id = sheet.nomination_id and p.seat_id = sheet.seat_id
                                                    and l.lifted_at between f.filed_at and h.at)))
$$;

-- A seat's sheet of a nomination as its holder may see it. What another holder wrote is not there: an unfiled sheet is blank,
-- a filed one is sealed until scoring is closed. Its version is that of a sheet that nobody has begun.
create or replace function sheet_of(edition_code text, nomination_code text, seat bigint, holder bigint, form_key text)
returns table (edition_id bigint, zone text, opened boolean, scheme int, nomination_id bigint, code text, name text,
               withdrawn boolean, category_id bigint, closed_at timestamptz, sheet_id bigint, version int, saved_at timestamptz,
               filed_at timestamptz, sealed boolean, marks text, earlier_account bigint, earlier_fingerprint text, earlier_answer text)
language sql stable as $$
  select e.id, e.zone, e.opened_at is not null, e.unfreezings, n.id, n.code, n.name,
         n.withdrawn_at is not null, c.id, c.closed_at, s.id, case when v.open then s.version else 0 end,
         case when v.open then s.saved_at end, s.filed_at, s.filed_at is not null and not v.open,
         case when v.open then coalesce((select json_object_agg(m.criterion, json_build_object('value', m.value, 'comment', m.comment))
                     from sheet_mark m where m.sheet_id = s.id)::text, '{}') else '{}' end,
         p.account_id, p.fingerprint, p.location
    from edition e
    join nomination n on n.edition_id = e.id
    join category c on c.id = n.category_id
    left join score_sheet s on s.nomination_id = n.id and s.seat_id = seat
    left join lateral (select is_own_sheet(s, holder) or c.closed_at is not null and s.filed_at is not null as open
                        where s.id is not null) v on true
    left join submission p on p.key = form_key
   where e.code = edition_code and n.code = nomination_code and not is_recused(n.id, seat)
$$;

create or replace function set_aside(sheet bigint, at_time timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sheet_set_aside (sheet_id, holder_id, filed, marks, at)
  select s.id, s.holder_id, s.filed_at is not null,
         coalesce((select json_object_agg(m.criterion, json_build_object('value', m.value, 'comment', m.comment) order by m.criterion)
                     from sheet_mark m where m.sheet_id = s.id)::text, '{}'), at_time
    from score_sheet s where s.id = sheet;
  delete from sheet_mark where sheet_id = sheet
$$;

-- Saves marks as before, in the name of a holder. What another holder had written, and not handed over, is set aside first: to
-- whoever begins anew it was version 0. Versions count from the second at which a holder began, not from one: so the first of them
-- does not tell whether somebody has been there before, and a page that a holder left open before being represented is old afterwards.
-- What it answers, version and moment, is kept with the form's key for when the same form comes again.
create or replace function save_sheet(form_key text, account bigint, form_fingerprint text, edition bigint, category bigint,
                           nomination bigint, seat bigint, holder bigint, sheet bigint, version_read int, at_time timestamptz,
                           marks text, about text, state_before text, state_after text, out outcome text, out version_saved int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  saved bigint; foreign_draft boolean;
  -- 14 November 2023, before the first sheet of all: seconds since then fit into an int until 2091
  counted_from constant int := 1700000000;
begin
  version_saved := case version_read when 0 then (floor(extract(epoch from at_time)) - counted_from)::int else version_read + 1 end;
  outcome := 'known';
  if not claim_form(form_key, account, form_fingerprint,
                    version_saved || to_char(at_time at time zone 'UTC', ' YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) then
    return;
  end if;
  -- the category before the sheet, as everybody does
  perform 1 from category c where c.id = save_sheet.category for share;
  if sheet is null then
    insert into score_sheet (id, nomination_id, seat_id, holder_id, begun_at, saved_at, version)
    values (nextval('score_sheet_seq'), nomination, seat, holder, at_time, at_time, version_saved)
    on conflict (nomination_id, seat_id) do nothing returning id into saved;
  else
    select not is_own_sheet(s, holder) into foreign_draft from score_sheet s
     where s.id = sheet and s.filed_at is null for no key update;
    if foreign_draft and version_read = 0 then
      perform set_aside(sheet, at_time);
      update score_sheet set version = version_saved, saved_at = at_time, holder_id = holder where id = sheet returning id into saved;
    elsif not foreign_draft then
      update score_sheet set version = version_saved, saved_at = at_time, holder_id = holder
       where id = sheet and version = version_read returning id into saved;
    end if;
  end if;
  outcome := 'stale';
  if saved is null then
    return;
  end if;
  insert into sheet_mark (id, sheet_id, nomination_id, seat_id, holder_id, criterion, value, comment, saved_at)
  select nextval('sheet_mark_seq'), saved, nomination, seat, holder,
         g.key, (g.value ->> 'value')::numeric, g.value ->> 'comment', at_time
    from json_each(marks::json) g
  on conflict (nomination_id, seat_id, criterion)
  do update set value = excluded.value, comment = excluded.comment, saved_at = excluded.saved_at, holder_id = excluded.holder_id;
  perform note(at_time, account, seat, edition, category, 'sheet-saved', about, state_before, state_after, '');
  outcome := 'saved';
end $$;
grant execute on function save_sheet to ${app_role};

-- A sheet is begun while scoring is open; that the edition cannot be unfrozen meanwhile is held by a lock on its row, for which
-- unfreeze_edition waits, and nobody else: an import that takes minutes stops no first mark.
create or replace function marks_are_given_by_seats() returns trigger language plpgsql as $$
declare kind_ text; opened timestamptz; withdrawn timestamptz;
begin
  select e.kind, e.opened_at, n.withdrawn_at into kind_, opened, withdrawn
    from nomination n join edition e on e.id = n.edition_id where n.id = new.nomination_id for key share of e;
  if new.origin = 'import' and kind_ = 'official' then
    raise exception 'marks do not come by import into an official edition' using errcode = 'PA013';
  end if;
  if tg_op = 'INSERT' and new.origin = 'seat' and opened is null then
    raise exception 'scoring is not open' using errcode = 'PA019';
  end if;
  if tg_op = 'INSERT' and withdrawn is not null then
    raise exception 'the nomination is withdrawn' using errcode = 'PA020';
  end if;
  return new;
end $$;

-- Whether marks may be written, in the order in which the pages say it (SheetStanding), and a recused seat is told nothing else.
-- "given" is the statement's new rows, named by the two triggers of V13, for inserts and for updates of sheet_mark.
create or replace function mark_guard() returns trigger language plpgsql
  -- the planner is to find rows by their keys, however large the tables and the statement were when it made its plan
  set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare broken text;
begin
  -- waits for who is closing one of the categories, and keeps it open until these marks are there
  perform 1 from category
    where id in (select n.category_id from (select distinct nomination_id from given) g
                   join nomination n on n.id = g.nomination_id)
    order by id for share;
  select state into broken
    from (select case when is_recused(s.nomination_id, s.seat_id) then 'PA005'
                      when n.withdrawn_at is not null then 'PA020'
                      when c.closed_at is not null then 'PA004'
                      when s.filed_at is not null then 'PA003' end as state
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

-- A filed sheet stays filed but for reopen_sheet and lift_recusal, and whose it is only save_sheet says; what a workbook brought into
-- an edition that is not official can be changed until scoring is opened.
create or replace function filed_stays() returns trigger language plpgsql as $$
begin
  if acts_directly() and not (old.origin = 'import' and exists (
       select 1 from nomination n join edition e on e.id = n.edition_id
        where n.id = old.nomination_id and e.kind <> 'official' and e.opened_at is null)) then
    raise exception 'a filed sheet is given back by two persons' using errcode = 'PA026';
  end if;
  return new;
end $$;

-- What counts is settled when scoring is closed: a sheet that was not filed by then is never filed.
create or replace function filed_in_time() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  select c.closed_at into closed from nomination n join category c on c.id = n.category_id where n.id = new.nomination_id for share of c;
  if closed is not null and acts_directly() then
    raise exception 'scoring of the category is closed' using errcode = 'PA004';
  end if;
  return new;
end $$;
create or replace trigger sheet_filed_in_time before insert or update of filed_at on score_sheet for each row
  when (new.filed_at is not null) execute function filed_in_time();

create or replace function reopen_sheet(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'sheet-reopened'); sheet bigint; about text; closed timestamptz;
begin
  select s.id, journal_word('nomination', n.code) || ' ' || journal_word('seat', k.code), c.closed_at into sheet, about, closed
    from score_sheet s join nomination n on n.id = s.nomination_id join seat k on k.id = s.seat_id join category c on c.id = n.category_id
   where s.nomination_id = p.nomination_id and s.seat_id = p.seat_id and s.filed_at is not null for no key update of c, s;
  if not found then raise exception 'the sheet is not filed' using errcode = 'PA026'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  update score_sheet set filed_at = null, version = version + 1 where id = sheet;
  insert into sheet_reopening (id, sheet_id, reason, reopened_by, reopened_at, proposal_id)
  values (nextval('sheet_reopening_seq'), sheet, p.reason, p.decided_by, p.decided_at, p.id);
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'sheet-reopened', about, '{"filed":true}',
               '{"filed":false,"proposal":' || p.id || '}', p.reason);
end $$;
