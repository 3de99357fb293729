-- No one person can turn a result. What matters needs a second person: who holds a seat, a filed sheet given back, scoring
-- closed with sheets missing, an unfrozen scheme, data corrected after closing, a ranking run again after somebody has seen
-- it, a recusal lifted. Each is a proposal by one account and its confirmation by another; the acts themselves are functions
-- of the database that ask for the confirmation and write the journal, and the app's role has no other way to do them.

-- ── who has an office ──────────────────────────────────────────────────────────────────────────────────
-- the roles that the token gave when the account was last seen: one with any is bound to no seat
alter table account add column duties text not null default '';

-- Whether somebody acts directly on the tables, and not by one of the functions below, which run as the owner.
create function acts_directly() returns boolean language sql stable as $$
  select current_user <> pg_get_userbyid(relowner) from pg_class where oid = 'public.edition'::regclass
$$;

-- ── proposals ──────────────────────────────────────────────────────────────────────────────────────────
alter table proposal
  add column category_id   bigint references category,
  add column nomination_id bigint references nomination,
  add column seat_id       bigint references seat,
  drop constraint proposal_act,
  add constraint proposal_act check (act in (
    'nomination-added', 'scheme-unfrozen', 'holder-appointed', 'holder-ended', 'account-bound', 'sheet-reopened', 'scoring-closed',
    'value-corrected', 'coverage-corrected', 'ranking-rerun', 'recusal-lifted'));
create index proposal_edition on proposal (edition_id, decision);

create or replace function proposal_guard() returns trigger language plpgsql as $$
begin
  if old.decision is not null
     or (new.edition_id, new.act, new.subject, new.content, new.reason, new.proposed_by, new.proposed_at,
         new.category_id, new.nomination_id, new.seat_id)
        is distinct from (old.edition_id, old.act, old.subject, old.content, old.reason, old.proposed_by, old.proposed_at,
         old.category_id, old.nomination_id, old.seat_id) then
    raise exception 'a proposal is decided once, as it was made' using errcode = 'PA010';
  end if;
  return new;
end $$;

-- a proposal is made open, and who confirms it is on record whatever comes of it
create function proposal_made_open() returns trigger language plpgsql as $$
begin
  if new.decision is not null then
    raise exception 'a proposal is made by one person and decided by another' using errcode = 'PA022';
  end if;
  return new;
end $$;
create trigger proposal_open before insert on proposal for each row execute function proposal_made_open();

create function confirmation_noted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note(new.decided_at, new.decided_by, null, new.edition_id, null, 'proposal-confirmed',
               'act:' || new.act || ' subject:' || new.subject, '',
               '{"proposal":' || new.id || ',"proposed-by":' || new.proposed_by || '}', new.reason);
  return null;
end $$;
create trigger proposal_confirmed after update on proposal for each row
  when (old.decision is null and new.decision = 'confirmed') execute function confirmation_noted();

-- The proposal, confirmed in this very transaction; a confirmation is good for one act and not kept for later.
create function confirmed_now(proposal_id bigint, wanted text) returns proposal
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal;
begin
  select * into p from proposal where id = proposal_id and act = wanted and decision = 'confirmed'
     and xmin = pg_current_xact_id()::xid;
  if not found then
    raise exception 'no second person has confirmed this' using errcode = 'PA022';
  end if;
  return p;
end $$;

-- ── unfreezing ─────────────────────────────────────────────────────────────────────────────────────────
create or replace function freezing_guard() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null and new.frozen_at is null then
    if acts_directly() or new.opened_at is not null or new.unfreezings <> old.unfreezings + 1
       or exists (select 1 from score_sheet s join nomination n on n.id = s.nomination_id where n.edition_id = old.id)
       or (select count(*) from proposal where edition_id = old.id and act = 'scheme-unfrozen' and decision = 'confirmed')
          < new.unfreezings then
      raise exception 'a scheme is unfrozen by two persons before any sheet is begun' using errcode = 'PA018';
    end if;
  elsif new.unfreezings <> old.unfreezings or old.frozen_at is not null and new.frozen_at <> old.frozen_at
     or old.opened_at is not null and new.opened_at is distinct from old.opened_at then
    raise exception 'freezing and opening stay as they are' using errcode = 'PA018';
  end if;
  return new;
end $$;

-- This and the functions below do what was confirmed, and answer the number of its entry in the journal.
create function unfreeze_edition(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'scheme-unfrozen'); state_before text;
begin
  select json_build_object('basis', coalesce(scheme_basis, ''), 'frozen', coalesce(frozen_at::text, ''), 'opened', coalesce(opened_at::text, ''))
    into state_before from edition where id = p.edition_id;
  update edition set scheme_basis = null, frozen_at = null, frozen_by = null, opened_at = null, opened_by = null,
         unfreezings = unfreezings + 1, version = version + 1
   where id = p.edition_id and frozen_at is not null;
  if not found then raise exception 'the scheme is not frozen' using errcode = 'PA018'; end if;
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'scheme-unfrozen', 'edition:' || p.subject,
               state_before, '{"frozen":"","opened":"","proposal":' || p.id || '}', p.reason);
end $$;

-- ── who holds a seat ───────────────────────────────────────────────────────────────────────────────────
alter table seat_holder add constraint seat_holder_substitute check (
  kind <> 'substitute' or valid_from is not null and valid_to is not null) not valid;

-- Somebody holds a seat on a day of their time, unless a substitute does: who is represented cannot act meanwhile.
create function holds_seat(holder seat_holder, day date) returns boolean language sql stable as $$
  select held_on(holder.valid_from, holder.valid_to, day)
     and (holder.kind = 'substitute'
          or not exists (select 1 from seat_holder x where x.seat_id = holder.seat_id and x.kind = 'substitute'
                            and held_on(x.valid_from, x.valid_to, day)))
$$;

-- Before freezing a workbook names holders for whom nobody can act; everything else about holders is done by two persons. The
-- practice editions that come with the app have their accounts from the app.
create or replace function holder_guard() returns trigger language plpgsql as $$
declare frozen boolean; practice boolean;
begin
  select e.frozen_at is not null, e.kind = 'practice' and e.demo = 'fictional' into frozen, practice
    from seat s join edition e on e.id = s.edition_id
   where s.id = case when tg_op = 'DELETE' then old.seat_id else new.seat_id end;
  if tg_op = 'DELETE' then
    if frozen or old.account_id is not null then
      raise exception 'a holder is ended, not deleted' using errcode = 'PA021';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if acts_directly() and not practice and (frozen or new.account_id is not null) then
      raise exception 'a holder is appointed by two persons' using errcode = 'PA023';
    end if;
    return new;
  end if;
  if new.seat_id <> old.seat_id
     or new.name <> old.name and (old.account_id is not null or new.account_id is not null or frozen) then
    raise exception 'another person is another holder' using errcode = 'PA021';
  end if;
  if acts_directly() and not practice
     and (new.account_id is distinct from old.account_id
          or (frozen or old.account_id is not null)
             and (new.title, new.kind, new.letter, new.valid_from, new.valid_to)
                 is distinct from (old.title, old.kind, old.letter, old.valid_from, old.valid_to)) then
    raise exception 'a holder is bound and ended by two persons' using errcode = 'PA023';
  end if;
  return new;
end $$;
drop trigger holder_stays on seat_holder;
create trigger holder_stays before insert or update or delete on seat_holder for each row execute function holder_guard();

-- Holders of a seat never overlap; only a substitute stands beside the one who is represented.
create function holder_alone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from seat where id = new.seat_id for update;
  if exists (select 1 from seat_holder h where h.seat_id = new.seat_id and h.id <> new.id
                and (h.kind = 'substitute') = (new.kind = 'substitute')
                and daterange(h.valid_from, h.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
    raise exception 'two holders of one seat at a time' using errcode = 'PA024';
  end if;
  return null;
end $$;
create trigger holder_alone after insert or update of seat_id, kind, valid_from, valid_to on seat_holder
  for each row execute function holder_alone();

-- An account with an office, or one that has acted in this edition without a seat, holds none of its seats. Who was refused
-- has not acted.
create function holder_without_office() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from account a where a.id = new.account_id and a.duties <> '')
     or exists (select 1 from journal j join seat s on s.id = new.seat_id
                 where j.edition_id = s.edition_id and j.actor_id = new.account_id and j.seat_id is null
                    and j.act <> 'refused') then
    raise exception 'an account with an office holds no seat' using errcode = 'PA025';
  end if;
  return null;
end $$;
create trigger holder_without_office after insert or update of account_id on seat_holder
  for each row when (new.account_id is not null) execute function holder_without_office();

create function holder_noted(p proposal, actor_seat bigint, state_before text, holder bigint) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  select note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, p.act, 'seat:' || s.code, state_before,
              json_build_object('account', coalesce(h.account_id, 0), 'from', coalesce(h.valid_from::text, ''), 'holder', h.id,
                                'kind', h.kind, 'proposal', p.id, 'to', coalesce(h.valid_to::text, ''))::text, p.reason)
    from seat_holder h join seat s on s.id = h.seat_id where h.id = holder
$$;

-- What is appointed, bound and ended is what stands in the proposal, and nothing else.
create function appoint_holder(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'holder-appointed'); c json := p.content::json; made bigint;
begin
  insert into seat_holder (id, seat_id, name, title, kind, letter, valid_from, valid_to)
  values (nextval('seat_holder_seq'), p.seat_id, c ->> 'name', c ->> 'title', c ->> 'kind', nullif(c ->> 'letter', ''),
          nullif(c ->> 'from', '')::date, nullif(c ->> 'to', '')::date) returning id into made;
  return holder_noted(p, actor_seat, '{}', made);
end $$;

create function bind_account(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'account-bound'); c json := p.content::json;
begin
  update seat_holder set account_id = (c ->> 'account')::bigint, version = version + 1
   where id = (c ->> 'holder')::bigint and seat_id = p.seat_id and version = (c ->> 'version')::int and account_id is null;
  if not found then raise exception 'the holder is another by now' using errcode = 'PA021'; end if;
  return holder_noted(p, actor_seat, '{"account":0}', (c ->> 'holder')::bigint);
end $$;

create function end_holder(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'holder-ended'); c json := p.content::json; until text;
begin
  select coalesce(valid_to::text, '') into until from seat_holder where id = (c ->> 'holder')::bigint;
  update seat_holder set valid_to = (c ->> 'to')::date, version = version + 1
   where id = (c ->> 'holder')::bigint and seat_id = p.seat_id and version = (c ->> 'version')::int;
  if not found then raise exception 'the holder is another by now' using errcode = 'PA021'; end if;
  return holder_noted(p, actor_seat, json_build_object('to', until)::text, (c ->> 'holder')::bigint);
end $$;

-- ── who marked what ────────────────────────────────────────────────────────────────────────────────────
alter table score_sheet add column holder_id bigint references seat_holder;
alter table sheet_mark add column holder_id bigint references seat_holder;
alter table sheet_filing add column holder_id bigint references seat_holder;
alter table sheet_reopening add column proposal_id bigint references proposal;

-- what is there already: of the one holder that the seat has had; where there were several nobody's, and so shown to none
alter table sheet_filing disable trigger sheet_filing_append_only;
alter table sheet_mark disable trigger mark_guard;
with alone as (select seat_id, min(id) as holder from seat_holder group by seat_id having count(*) = 1)
update score_sheet s set holder_id = alone.holder from alone where alone.seat_id = s.seat_id and s.origin = 'seat';
update sheet_mark m set holder_id = s.holder_id from score_sheet s where s.id = m.sheet_id and s.holder_id is not null;
update sheet_filing f set holder_id = s.holder_id from score_sheet s where s.id = f.sheet_id and s.holder_id is not null;
alter table sheet_mark enable trigger mark_guard;
alter table sheet_filing enable trigger sheet_filing_append_only;

-- a holder leaves the drafts to whoever follows; without this they follow nobody
create table sheet_handover (
  holder_id  bigint primary key references seat_holder,
  account_id bigint not null references account,
  at         timestamptz not null
);

-- what stood on a sheet before another began it anew; no page shows it
create table sheet_set_aside (
  id        bigint generated always as identity primary key,
  sheet_id  bigint not null references score_sheet,
  holder_id bigint references seat_holder,
  filed     boolean not null,
  marks     text not null,
  at        timestamptz not null
);

-- Whether what stands on a sheet is this holder's to see and to go on with: the own, what was handed over as a draft, and what
-- came with a workbook.
create function is_own_sheet(sheet score_sheet, holder bigint) returns boolean language sql stable as $$
  select coalesce(sheet.holder_id = holder, false) or sheet.origin = 'import'
      or sheet.filed_at is null and exists (select 1 from sheet_handover h where h.holder_id = sheet.holder_id)
$$;

create function set_aside(sheet bigint, at_time timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into sheet_set_aside (sheet_id, holder_id, filed, marks, at)
  select s.id, s.holder_id, s.filed_at is not null,
         coalesce((select json_object_agg(m.criterion, json_build_object('value', m.value, 'comment', m.comment) order by m.criterion)
                     from sheet_mark m where m.sheet_id = s.id)::text, '{}'), at_time
    from score_sheet s where s.id = sheet;
  delete from sheet_mark where sheet_id = sheet
$$;

-- A filed sheet stays filed but for reopen_sheet and lift_recusal, and whose it is only save_sheet says; what a workbook brought into
-- an edition that is not official can be changed until scoring is opened.
create function filed_stays() returns trigger language plpgsql as $$
begin
  if acts_directly() and not (old.origin = 'import' and exists (
       select 1 from nomination n join edition e on e.id = n.edition_id
        where n.id = old.nomination_id and e.kind <> 'official' and e.opened_at is null)) then
    raise exception 'a filed sheet is given back by two persons' using errcode = 'PA026';
  end if;
  return new;
end $$;
create trigger sheet_stays_filed before update on score_sheet for each row
  when (new.holder_id is distinct from old.holder_id
        or old.filed_at is not null and (new.filed_at, new.nomination_id, new.seat_id, new.origin)
           is distinct from (old.filed_at, old.nomination_id, old.seat_id, old.origin)) execute function filed_stays();

create function reopen_sheet(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'sheet-reopened'); sheet bigint; about text; closed timestamptz;
begin
  select s.id, 'nomination:' || n.code || ' seat:' || k.code, c.closed_at into sheet, about, closed
    from score_sheet s join nomination n on n.id = s.nomination_id join seat k on k.id = s.seat_id join category c on c.id = n.category_id
   where s.nomination_id = p.nomination_id and s.seat_id = p.seat_id and s.filed_at is not null for update of s, c;
  if not found then raise exception 'the sheet is not filed' using errcode = 'PA026'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  update score_sheet set filed_at = null, version = version + 1 where id = sheet;
  insert into sheet_reopening (id, sheet_id, reason, reopened_by, reopened_at, proposal_id)
  values (nextval('sheet_reopening_seq'), sheet, p.reason, p.decided_by, p.decided_at, p.id);
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'sheet-reopened', about, '{"filed":true}',
               '{"filed":false,"proposal":' || p.id || '}', p.reason);
end $$;

drop function sheet_of(text, text, bigint, text);
-- A seat's sheet of a nomination as its holder may see it. What another holder wrote is not there: an unfiled sheet is blank,
-- a filed one is sealed until scoring is closed.
create function sheet_of(edition_code text, nomination_code text, seat bigint, holder bigint, form_key text)
returns table (edition_id bigint, zone text, opened boolean, scheme int, nomination_id bigint, code text, name text,
               withdrawn boolean, category_id bigint, closed_at timestamptz, sheet_id bigint, version int, saved_at timestamptz,
               filed_at timestamptz, sealed boolean, marks text, earlier_account bigint, earlier_fingerprint text, earlier_answer text)
language sql stable as $$
  select e.id, e.zone, e.opened_at is not null, e.unfreezings, n.id, n.code, n.name,
         n.withdrawn_at is not null, c.id, c.closed_at, s.id, coalesce(s.version, 0),
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

drop function save_sheet(text, bigint, text, text, bigint, bigint, bigint, bigint, bigint, int, timestamptz, text, text, text, text);
-- Saves marks as before, in the name of a holder. What another holder had written, and not handed over, is set aside first.
create function save_sheet(form_key text, account bigint, form_fingerprint text, answer text, edition bigint, category bigint,
                           nomination bigint, seat bigint, holder bigint, sheet bigint, version_read int, at_time timestamptz,
                           marks text, about text, state_before text, state_after text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare saved bigint; foreign_draft boolean;
begin
  if not claim_form(form_key, account, form_fingerprint, answer) then
    return 'known';
  end if;
  if sheet is null then
    insert into score_sheet (id, nomination_id, seat_id, holder_id, begun_at, saved_at, version)
    values (nextval('score_sheet_seq'), nomination, seat, holder, at_time, at_time, 1)
    on conflict (nomination_id, seat_id) do nothing returning id into saved;
  else
    select not is_own_sheet(s, holder) into foreign_draft from score_sheet s
     where s.id = sheet and s.version = version_read and s.filed_at is null for update;
    if foreign_draft then
      perform set_aside(sheet, at_time);
    end if;
    update score_sheet set version = version + 1, saved_at = at_time, holder_id = holder
     where id = sheet and version = version_read and filed_at is null returning id into saved;
  end if;
  if saved is null then
    return 'stale';
  end if;
  insert into sheet_mark (id, sheet_id, nomination_id, seat_id, holder_id, criterion, value, comment, saved_at)
  select nextval('sheet_mark_seq'), saved, nomination, seat, holder,
         g.key, (g.value ->> 'value')::numeric, g.value ->> 'comment', at_time
    from json_each(marks::json) g
  on conflict (nomination_id, seat_id, criterion)
  do update set value = excluded.value, comment = excluded.comment, saved_at = excluded.saved_at, holder_id = excluded.holder_id;
  perform note(at_time, account, seat, edition, category, 'sheet-saved', about, state_before, state_after, '');
  return 'saved';
end $$;

-- ── recusals ───────────────────────────────────────────────────────────────────────────────────────────
-- declared in error, and lifted on record; the seat may declare again
create table recusal_lifting (
  id          bigint generated always as identity primary key,
  recusal_id  bigint not null constraint recusal_lifted_once unique references recusal,
  proposal_id bigint not null references proposal,
  lifted_at   timestamptz not null
);
alter table recusal drop constraint recusal_one;
create index recusal_nomination on recusal (nomination_id, seat_id);

create or replace function is_recused(nomination bigint, seat bigint) returns boolean
language sql stable as $$
  select exists (select 1 from recusal r where r.nomination_id = nomination and r.seat_id = seat
                    and not exists (select 1 from recusal_lifting l where l.recusal_id = r.id))
$$;

create function recused_once() returns trigger language plpgsql as $$
begin
  perform 1 from nomination n join category c on c.id = n.category_id where n.id = new.nomination_id for update of c;
  if is_recused(new.nomination_id, new.seat_id) then
    raise exception 'the seat is recused already' using errcode = '23505';
  end if;
  return new;
end $$;
create trigger recusal_once before insert on recusal for each row execute function recused_once();

-- What the seat had marked is set aside and not taken up again: it was declared unfit to count, and comes to count by nobody
-- else's act. The seat judges anew.
create function lift_recusal(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'recusal-lifted'); standing bigint; about text; closed timestamptz; sheet bigint;
begin
  select r.id, 'nomination:' || n.code || ' seat:' || k.code, c.closed_at into standing, about, closed
    from recusal r join nomination n on n.id = r.nomination_id join seat k on k.id = r.seat_id join category c on c.id = n.category_id
   where r.nomination_id = p.nomination_id and r.seat_id = p.seat_id
     and not exists (select 1 from recusal_lifting l where l.recusal_id = r.id) for update of c;
  if not found then raise exception 'the seat is not recused' using errcode = 'PA022'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  insert into recusal_lifting (recusal_id, proposal_id, lifted_at) values (standing, p.id, p.decided_at);
  select id into sheet from score_sheet where nomination_id = p.nomination_id and seat_id = p.seat_id for update;
  if sheet is not null then
    perform set_aside(sheet, p.decided_at);
    update score_sheet set filed_at = null, holder_id = null, version = version + 1 where id = sheet;
  end if;
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'recusal-lifted', about, '{"recused":true}',
               '{"proposal":' || p.id || ',"recused":false}', p.reason);
end $$;

-- ── closing with sheets missing ────────────────────────────────────────────────────────────────────────
create function sheets_missing(category bigint) returns bigint language sql stable as $$
  select count(*) from category c join nomination n on n.category_id = c.id join seat s on s.edition_id = c.edition_id
   where c.id = category and n.withdrawn_at is null and not is_recused(n.id, s.id)
     and exists (select 1 from stored_criterion k where k.edition_id = c.edition_id and k.category in (c.code, '*') and k.source = 'panel')
     and not exists (select 1 from score_sheet t where t.nomination_id = n.id and t.seat_id = s.id and t.filed_at is not null)
$$;

create function closing_guard() returns trigger language plpgsql as $$
begin
  if acts_directly() and sheets_missing(new.id) > 0 and not exists (select 1 from proposal p where p.category_id = new.id and p.act = 'scoring-closed'
       and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'with sheets missing scoring is closed by two persons' using errcode = 'PA027';
  end if;
  return new;
end $$;
create trigger category_closing before update of closed_at on category for each row
  when (old.closed_at is null and new.closed_at is not null) execute function closing_guard();

-- ── data after closing ─────────────────────────────────────────────────────────────────────────────────
create function data_after_closing() returns trigger language plpgsql as $$
declare nominated bigint := case when tg_op = 'DELETE' then old.nomination_id else new.nomination_id end; closed timestamptz;
begin
  select c.closed_at into closed from nomination n join category c on c.id = n.category_id where n.id = nominated;
  if acts_directly() and closed is not null and not exists (select 1 from proposal p where p.nomination_id = nominated
       and p.act in ('value-corrected', 'coverage-corrected') and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'after closing data are corrected by two persons' using errcode = 'PA028';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger value_after_closing before insert or update or delete on data_value for each row execute function data_after_closing();
create trigger coverage_after_closing before insert or update or delete on coverage_record for each row execute function data_after_closing();

-- ── a ranking that somebody has seen ───────────────────────────────────────────────────────────────────
-- who opened a run first, besides whoever ran it
create table ranking_seen (
  run_id     bigint primary key references ranking_run,
  account_id bigint not null references account,
  at         timestamptz not null
);

create or replace function ranked_before_verdict() returns trigger language plpgsql as $$
begin
  perform 1 from category where id = new.category_id for share;
  if exists (select 1 from verdict where category_id = new.category_id) then
    raise exception 'the verdict of this category is pronounced' using errcode = 'PA008';
  end if;
  if exists (select 1 from category where id = new.category_id and closed_at is null) then
    raise exception 'scoring of the category is open' using errcode = 'PA009';
  end if;
  if exists (select 1 from ranking_run r join ranking_seen s on s.run_id = r.id where r.category_id = new.category_id)
     and not exists (select 1 from proposal p where p.category_id = new.category_id and p.act = 'ranking-rerun'
                        and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'a ranking that somebody has seen is run again by two persons' using errcode = 'PA029';
  end if;
  return new;
end $$;

-- ── what was typed, while somebody signs in once more ──────────────────────────────────────────────────
create table kept_form (
  id         text primary key check (length(id) between 16 and 64),
  account_id bigint not null references account,
  fields     text not null,
  at         timestamptz not null
);
revoke all on kept_form from ${app_role};
grant select, insert, delete on kept_form to ${app_role};

-- ── what stays on record, and what the app may do ──────────────────────────────────────────────────────
do $$
declare t text;
begin
  foreach t in array array['sheet_handover', 'sheet_set_aside', 'recusal_lifting', 'ranking_seen'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function append_only()', t, t);
    execute format('create trigger %I_not_truncated before truncate on %I for each statement execute function append_only()', t, t);
    execute format('revoke all on %I from ${app_role}', t);
  end loop;
end $$;
grant select, insert on sheet_handover, ranking_seen to ${app_role};
grant select on recusal_lifting to ${app_role};
revoke insert on sheet_reopening from ${app_role};
grant update (duties) on account to ${app_role};
grant update (holder_id) on score_sheet to ${app_role};

revoke all on function acts_directly, proposal_made_open, confirmation_noted, confirmed_now, unfreeze_edition, holds_seat, holder_alone,
  holder_without_office, holder_noted, appoint_holder, bind_account, end_holder, is_own_sheet, set_aside, filed_stays, reopen_sheet, sheet_of,
  save_sheet, recused_once, lift_recusal, sheets_missing, closing_guard, data_after_closing from public;
grant execute on function acts_directly, unfreeze_edition, holds_seat, appoint_holder, bind_account, end_holder, is_own_sheet, reopen_sheet,
  sheet_of, save_sheet, lift_recusal, sheets_missing to ${app_role};
