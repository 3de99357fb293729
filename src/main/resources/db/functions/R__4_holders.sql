-- Who holds a seat, from when until when, and by which account.

-- Whether somebody who holds a seat from one day to another, either of which may be open, holds it on a day. The one question
-- behind who may sign in, whose seats are taken, and who signs; the day is always one of the edition's own time zone.
create or replace function held_on(valid_from date, valid_to date, day date) returns boolean
language sql immutable as $$
  select (valid_from is null or valid_from <= day) and (valid_to is null or valid_to >= day)
$$;

-- Somebody holds a seat on a day of their time, unless a substitute does: who is represented cannot act meanwhile.
create or replace function holds_seat(holder seat_holder, day date) returns boolean language sql stable as $$
  select held_on(holder.valid_from, holder.valid_to, day)
     and (holder.kind = 'substitute'
          or not exists (select 1 from seat_holder x where x.seat_id = holder.seat_id and x.kind = 'substitute'
                            and held_on(x.valid_from, x.valid_to, day)))
$$;

-- Whether an account acts for a seat at a moment.
create or replace function holds_now(seat bigint, account bigint, at_time timestamptz) returns boolean language sql stable as $$
  select exists (select 1 from seat_holder h join seat s on s.id = h.seat_id join edition e on e.id = s.edition_id
                  where h.seat_id = seat and h.account_id = account and holds_seat(h, (at_time at time zone e.zone)::date))
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

-- Holders of a seat never overlap; only a substitute stands beside the one who is represented.
create or replace function holder_alone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform 1 from seat where id = new.seat_id for no key update;
  if exists (select 1 from seat_holder h where h.seat_id = new.seat_id and h.id <> new.id
                and (h.kind = 'substitute') = (new.kind = 'substitute')
                and daterange(h.valid_from, h.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
    raise exception 'two holders of one seat at a time' using errcode = 'PA024';
  end if;
  return null;
end $$;

-- An account with an office, or one that has acted in this edition without a seat, holds none of its seats. Who was refused
-- has not acted; and what was confirmed has an entry of its own, which names the seat of who confirmed, as that of the
-- confirmation did not at first.
create or replace function holder_without_office() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select 1 from account a where a.id = new.account_id and a.joined_to is not null) then
    raise exception 'this account acts as the earlier one' using errcode = 'PA032';
  end if;
  if exists (select 1 from account a where a.id = new.account_id and a.duties <> '')
     or exists (select 1 from journal j join seat s on s.id = new.seat_id join account a on new.account_id in (a.id, a.joined_to)
                 where j.edition_id = s.edition_id and j.actor_id = a.id and j.seat_id is null
                    and j.act not in ('refused', 'proposal-confirmed')) then
    raise exception 'an account with an office holds no seat' using errcode = 'PA025';
  end if;
  return null;
end $$;

-- One account, with those that are joined to it, holds one seat of an edition on a day. Days that become fewer are let through: so
-- what is otherwise from before comes to an end.
create or replace function holder_of_one_seat() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare person bigint;
begin
  if tg_op = 'UPDATE' and new.account_id is not distinct from old.account_id
     and daterange(new.valid_from, new.valid_to, '[]') <@ daterange(old.valid_from, old.valid_to, '[]') then
    return null;
  end if;
  select coalesce(joined_to, id) into person from account where id = new.account_id;
  -- two seats at once: the second waits, and then sees the first
  perform 1 from account where id = person for no key update;
  if exists (select 1 from seat_holder h join seat s on s.id = h.seat_id join seat own on own.id = new.seat_id
              where s.edition_id = own.edition_id and s.id <> own.id
                and h.account_id in (select id from account where person in (id, joined_to))
                and daterange(h.valid_from, h.valid_to, '[]') && daterange(new.valid_from, new.valid_to, '[]')) then
    raise exception 'an account holds one seat at a time' using errcode = 'PA036';
  end if;
  return null;
end $$;
revoke all on function holder_of_one_seat from public;
create or replace trigger holder_of_one_seat after insert or update of account_id, valid_from, valid_to on seat_holder
  for each row when (new.account_id is not null) execute function holder_of_one_seat();

create or replace function holder_noted(p proposal, actor_seat bigint, state_before text, holder bigint) returns bigint
language sql security definer set search_path = public, pg_temp as $$
  select note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, p.act, journal_word('seat', s.code), state_before,
              json_build_object('account', coalesce(h.account_id, 0), 'from', coalesce(h.valid_from::text, ''), 'holder', h.id,
                                'kind', h.kind, 'proposal', p.id, 'to', coalesce(h.valid_to::text, ''))::text, p.reason)
    from seat_holder h join seat s on s.id = h.seat_id where h.id = holder
$$;

-- What is appointed, bound and ended is what stands in the proposal, and nothing else.
create or replace function appoint_holder(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'holder-appointed'); c json := p.content::json; made bigint;
begin
  insert into seat_holder (id, seat_id, name, title, kind, letter, valid_from, valid_to)
  values (nextval('seat_holder_seq'), p.seat_id, c ->> 'name', c ->> 'title', c ->> 'kind', nullif(c ->> 'letter', ''),
          nullif(c ->> 'from', '')::date, nullif(c ->> 'to', '')::date) returning id into made;
  return holder_noted(p, actor_seat, '{}', made);
end $$;

create or replace function bind_account(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'account-bound'); c json := p.content::json;
begin
  update seat_holder set account_id = (c ->> 'account')::bigint, version = version + 1
   where id = (c ->> 'holder')::bigint and seat_id = p.seat_id and version = (c ->> 'version')::int and account_id is null;
  if not found then raise exception 'the holder is another by now' using errcode = 'PA021'; end if;
  return holder_noted(p, actor_seat, '{"account":0}', (c ->> 'holder')::bigint);
end $$;

create or replace function end_holder(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'holder-ended'); c json := p.content::json; until text;
begin
  select coalesce(valid_to::text, '') into until from seat_holder where id = (c ->> 'holder')::bigint;
  update seat_holder set valid_to = (c ->> 'to')::date, version = version + 1
   where id = (c ->> 'holder')::bigint and seat_id = p.seat_id and version = (c ->> 'version')::int;
  if not found then raise exception 'the holder is another by now' using errcode = 'PA021'; end if;
  return holder_noted(p, actor_seat, json_build_object('to', until)::text, (c ->> 'holder')::bigint);
end $$;
revoke all on function holds_now from public;
grant execute on function holds_now to ${app_role};
