-- From freezing on the roster of an edition (categories, seats, nominations) changes only by acts that have a name: a
-- nomination is added by one officer and confirmed by another, or withdrawn with a reason; a seat gets another holder.
-- A frozen scheme is undone only by two officers, and only while no sheet has been begun.

-- ── what needs a second officer ────────────────────────────────────────────────────────────────────────
create table proposal (
  id          bigint primary key,
  edition_id  bigint not null references edition,
  act         text not null constraint proposal_act check (act in ('nomination-added', 'scheme-unfrozen')),
  subject     text not null,
  content     text not null default '',
  reason      text not null check (length(trim(reason)) > 0),
  proposed_by bigint not null references account,
  proposed_at timestamptz not null,
  decision    text check (decision in ('confirmed', 'rejected')),
  decided_by  bigint references account,
  decided_at  timestamptz,
  version     int not null default 0,
  constraint proposal_decided check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)),
  constraint proposal_second_person check (decision is distinct from 'confirmed' or decided_by <> proposed_by)
);
create sequence proposal_seq increment by 50;
create unique index proposal_one_open on proposal (edition_id, act, subject) where decision is null;

create function proposal_guard() returns trigger language plpgsql as $$
begin
  if old.decision is not null
     or (new.edition_id, new.act, new.subject, new.content, new.reason, new.proposed_by, new.proposed_at)
        is distinct from (old.edition_id, old.act, old.subject, old.content, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a proposal is decided once, as it was made' using errcode = 'PA010';
  end if;
  return new;
end $$;
create trigger proposal_stays before update on proposal for each row execute function proposal_guard();
create trigger proposal_not_truncated before truncate on proposal for each statement execute function append_only();

-- ── freezing and unfreezing ────────────────────────────────────────────────────────────────────────────
-- unfreezings counts how often the scheme was undone: with it, what was read of an earlier scheme is known to be old
alter table edition add unfreezings int not null default 0;

create function freezing_guard() returns trigger language plpgsql as $$
begin
  if old.frozen_at is not null and new.frozen_at is null then
    if new.opened_at is not null or new.unfreezings <> old.unfreezings + 1
       or exists (select 1 from score_sheet s join nomination n on n.id = s.nomination_id where n.edition_id = old.id)
       or (select count(*) from proposal where edition_id = old.id and act = 'scheme-unfrozen' and decision = 'confirmed')
          < new.unfreezings then
      raise exception 'a scheme is unfrozen by two officers before any sheet is begun' using errcode = 'PA018';
    end if;
  elsif new.unfreezings <> old.unfreezings or old.frozen_at is not null and new.frozen_at <> old.frozen_at
     or old.opened_at is not null and new.opened_at is distinct from old.opened_at then
    raise exception 'freezing and opening stay as they are' using errcode = 'PA018';
  end if;
  return new;
end $$;
create trigger edition_freezing before update of frozen_at, opened_at, unfreezings on edition
  for each row execute function freezing_guard();

-- ── the roster ─────────────────────────────────────────────────────────────────────────────────────────
alter table nomination
  add withdrawn_at timestamptz,
  add withdrawn_by bigint references account,
  add withdrawal_reason text,
  add constraint nomination_withdrawn check ((withdrawn_at is null) = (withdrawal_reason is null)
                                             and (withdrawal_reason is null or length(trim(withdrawal_reason)) > 0));

create function is_frozen(edition bigint) returns boolean language sql stable as $$
  select frozen_at is not null from edition e where e.id = edition
$$;

create function nomination_guard() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  if tg_op = 'INSERT' then
    if is_frozen(new.edition_id) and not exists (select 1 from proposal p where p.edition_id = new.edition_id
         and p.act = 'nomination-added' and p.subject = new.code and p.decision = 'confirmed') then
      raise exception 'the roster is frozen; a nomination is added by two officers' using errcode = 'PA014';
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' then
    if is_frozen(old.edition_id) then
      raise exception 'the roster is frozen; a nomination is withdrawn, not deleted' using errcode = 'PA014';
    end if;
    return old;
  end if;
  if is_frozen(old.edition_id)
     and (new.edition_id, new.category_id, new.code, new.name, new.region_code, new.sector, new.position)
         is distinct from (old.edition_id, old.category_id, old.code, old.name, old.region_code, old.sector, old.position) then
    raise exception 'the roster is frozen; a nomination stays as it is' using errcode = 'PA014';
  end if;
  if (new.withdrawn_at, new.withdrawal_reason) is distinct from (old.withdrawn_at, old.withdrawal_reason) then
    if old.withdrawn_at is not null then
      raise exception 'a withdrawn nomination stays withdrawn' using errcode = 'PA014';
    end if;
    select closed_at into closed from category where id = new.category_id for share;
    if closed is not null then
      raise exception 'scoring of the category is closed' using errcode = 'PA004';
    end if;
  end if;
  return new;
end $$;
create trigger nomination_roster before insert or update or delete on nomination for each row execute function nomination_guard();

create function seat_guard() returns trigger language plpgsql as $$
begin
  if is_frozen(case when tg_op = 'DELETE' then old.edition_id else new.edition_id end)
     and (tg_op <> 'UPDATE' or (new.edition_id, new.code, new.element, new.role, new.position)
                               is distinct from (old.edition_id, old.code, old.element, old.role, old.position)) then
    raise exception 'the seats are frozen with the scheme' using errcode = 'PA015';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger seat_roster before insert or update or delete on seat for each row execute function seat_guard();

create function category_guard() returns trigger language plpgsql as $$
begin
  if is_frozen(case when tg_op = 'DELETE' then old.edition_id else new.edition_id end)
     and (tg_op <> 'UPDATE' or (new.edition_id, new.code, new.name, new.kind, new.sector, new.prize_places, new.position)
                               is distinct from (old.edition_id, old.code, old.name, old.kind, old.sector, old.prize_places, old.position)) then
    raise exception 'the categories are frozen with the scheme' using errcode = 'PA016';
  end if;
  if tg_op = 'UPDATE' and old.closed_at is not null and (new.closed_at, new.closed_by) is distinct from (old.closed_at, old.closed_by) then
    raise exception 'a closed category stays closed' using errcode = 'PA017';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger category_roster before insert or update or delete on category for each row execute function category_guard();

-- an account acts for the person it was bound for: another name is another holder
create function holder_guard() returns trigger language plpgsql as $$
declare edition bigint;
begin
  select s.edition_id into edition from seat s where s.id = old.seat_id;
  if tg_op = 'DELETE' then
    if is_frozen(edition) then
      raise exception 'a holder is ended, not deleted' using errcode = 'PA021';
    end if;
    return old;
  end if;
  if new.seat_id <> old.seat_id
     or new.name <> old.name and (old.account_id is not null or new.account_id is not null or is_frozen(edition)) then
    raise exception 'another person is another holder' using errcode = 'PA021';
  end if;
  return new;
end $$;
create trigger holder_stays before update or delete on seat_holder for each row execute function holder_guard();

-- ── sheets ─────────────────────────────────────────────────────────────────────────────────────────────
-- A sheet is begun while scoring is open; that the edition cannot be unfrozen meanwhile is held by a lock on its row.
create or replace function marks_are_given_by_seats() returns trigger language plpgsql as $$
declare kind_ text; opened timestamptz; withdrawn timestamptz;
begin
  select e.kind, e.opened_at, n.withdrawn_at into kind_, opened, withdrawn
    from nomination n join edition e on e.id = n.edition_id where n.id = new.nomination_id for share of e;
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

create or replace function mark_guard() returns trigger language plpgsql as $$
declare lo_ numeric; hi_ numeric; closed timestamptz; filed timestamptz; ed bigint; cat text; withdrawn timestamptz;
begin
  select s.filed_at, c.closed_at, c.edition_id, c.code, n.withdrawn_at into filed, closed, ed, cat, withdrawn
    from score_sheet s join nomination n on n.id = s.nomination_id join category c on c.id = n.category_id
   where s.id = new.sheet_id and s.nomination_id = new.nomination_id and s.seat_id = new.seat_id
     for share of c;
  if not found then raise exception 'mark and sheet disagree' using errcode = 'PA002'; end if;
  if filed is not null then raise exception 'the sheet is filed' using errcode = 'PA003'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  if withdrawn is not null then raise exception 'the nomination is withdrawn' using errcode = 'PA020'; end if;
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

-- a sheet tells which scheme it is of, and whether its nomination still stands
drop function sheet_of(text, text, bigint, text);
create function sheet_of(edition_code text, nomination_code text, seat bigint, form_key text)
returns table (edition_id bigint, zone text, opened boolean, scheme int, nomination_id bigint, code text, name text,
               withdrawn boolean, category_id bigint, closed_at timestamptz, sheet_id bigint, version int, saved_at timestamptz,
               filed_at timestamptz, marks text, earlier_account bigint, earlier_fingerprint text, earlier_answer text)
language sql stable as $$
  select e.id, e.zone, e.opened_at is not null, e.unfreezings, n.id, n.code, n.name,
         n.withdrawn_at is not null, c.id, c.closed_at, s.id, coalesce(s.version, 0), s.saved_at, s.filed_at,
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

-- ── which import brought what ──────────────────────────────────────────────────────────────────────────
-- one row per workbook that changed something; categories are the codes of those whose data it changed
create table workbook_import (
  id          bigint primary key,
  edition_id  bigint not null references edition,
  number      int not null check (number > 0),
  file_name   text not null,
  file_hash   text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  rows        int not null check (rows > 0),
  categories  text[] not null,
  imported_by bigint references account,
  imported_at timestamptz not null,
  constraint workbook_import_number unique (edition_id, number)
);
create sequence workbook_import_seq increment by 50;
create trigger workbook_import_append_only before update or delete on workbook_import for each row execute function append_only();
create trigger workbook_import_not_truncated before truncate on workbook_import for each statement execute function append_only();

-- ── what the app may do ────────────────────────────────────────────────────────────────────────────────
revoke all on proposal, workbook_import from ${app_role};
grant select, insert, update on proposal to ${app_role};
grant select, insert on workbook_import to ${app_role};
grant usage on sequence proposal_seq, workbook_import_seq to ${app_role};
revoke all on function sheet_of, is_frozen from public;
grant execute on function sheet_of, is_frozen to ${app_role};
