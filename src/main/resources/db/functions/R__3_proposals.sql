-- Acts of two persons: one proposes, another confirms, and only the confirmation carries the act out.

-- Whether somebody acts directly on the tables, and not by one of the functions below, which run as the owner.
create or replace function acts_directly() returns boolean language sql stable as $$
  select current_user <> pg_get_userbyid(relowner) from pg_class where oid = 'public.edition'::regclass
$$;

-- Refuses two accounts of which it is not certain that they are two persons: of whom no provider knows both, by themselves or by an
-- account that is joined to them. After a provider has moved, a new account may be somebody's from before. That one account decides what
-- it proposed itself is refused by a constraint of each table.
create or replace function assure_told_apart(one bigint, other bigint) returns void language plpgsql stable as $$
begin
  if one <> other and not exists (
    select 1 from account a join account b on b.issuer = a.issuer
     where one in (a.id, a.joined_to) and other in (b.id, b.joined_to)) then
    raise exception 'nobody knows that these are two persons' using errcode = 'PA033';
  end if;
end $$;

-- a proposal is made open, and who confirms it is on record whatever comes of it
create or replace function proposal_made_open() returns trigger language plpgsql as $$
begin
  if new.decision is not null then
    raise exception 'a proposal is made by one person and decided by another' using errcode = 'PA022';
  end if;
  if exists (select 1 from account a where a.id = new.proposed_by and a.joined_to is not null) then
    raise exception 'this account acts as the earlier one' using errcode = 'PA032';
  end if;
  return new;
end $$;

create or replace function proposal_guard() returns trigger language plpgsql as $$
begin
  if old.decision is not null
     or (new.edition_id, new.act, new.subject, new.content, new.reason, new.proposed_by, new.proposed_at,
         new.category_id, new.nomination_id, new.seat_id)
        is distinct from (old.edition_id, old.act, old.subject, old.content, old.reason, old.proposed_by, old.proposed_at,
         old.category_id, old.nomination_id, old.seat_id) then
    raise exception 'a proposal is decided once, as it was made' using errcode = 'PA010';
  end if;
  if new.decision = 'confirmed' then
    perform assure_told_apart(new.proposed_by, new.decided_by);
  elsif new.decision = 'rejected' and new.decided_by <> new.proposed_by and new.rejection is null then
    raise exception 'who rejects what another proposed says why' using errcode = 'check_violation', constraint = 'proposal_rejection';
  end if;
  return new;
end $$;

-- The codes of a proposal's subject are spelled; what stands between several of them is spelled here.
create or replace function confirmation_noted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform note(new.decided_at, new.decided_by, null, new.edition_id, null, 'proposal-confirmed',
               journal_word('act', new.act) || ' subject:' || replace(new.subject, ' ', '%20'), '',
               '{"proposal":' || new.id || ',"proposed-by":' || new.proposed_by || '}', new.reason);
  return null;
end $$;

-- The proposal confirmed in the current transaction; a confirmation is valid for one act and cannot be kept for later.
create or replace function confirmed_now(proposal_id bigint, wanted text) returns proposal
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

-- This and the functions below carry out what was confirmed, and return the number of its journal entry.
create or replace function unfreeze_edition(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'scheme-unfrozen'); state_before text;
begin
  -- waits for who is beginning a sheet
  select json_build_object('basis', coalesce(scheme_basis, ''), 'frozen', coalesce(frozen_at::text, ''), 'opened', coalesce(opened_at::text, ''))
    into state_before from edition where id = p.edition_id for update;
  update edition set scheme_basis = null, frozen_at = null, frozen_by = null, opened_at = null, opened_by = null,
         unfreezings = unfreezings + 1, version = version + 1
   where id = p.edition_id and frozen_at is not null;
  if not found then raise exception 'the scheme is not frozen' using errcode = 'PA018'; end if;
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'scheme-unfrozen', journal_word('edition', (select code from edition where id = p.edition_id)),
               state_before, '{"frozen":"","opened":"","proposal":' || p.id || '}', p.reason);
end $$;

-- The content has the quorum as it was and as it is to be, with a space between: 2/3 >1/2.
create or replace function change_quorum(proposal_id bigint, actor_seat bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare p proposal := confirmed_now(proposal_id, 'quorum-changed'); chosen text := split_part(p.content, ' ', 2);
begin
  -- waits for who is pronouncing a verdict
  perform 1 from edition where id = p.edition_id for update;
  update edition set quorum_numerator = split_part(ltrim(chosen, '>'), '/', 1)::int, quorum_denominator = split_part(chosen, '/', 2)::int,
         quorum_over = left(chosen, 1) = '>', version = version + 1
   where id = p.edition_id and frozen_at is not null
     and split_part(p.content, ' ', 1) = case when quorum_over then '>' else '' end || quorum_numerator || '/' || quorum_denominator;
  if not found then raise exception 'not what was to be changed' using errcode = 'PA031'; end if;
  return note(p.decided_at, p.decided_by, actor_seat, p.edition_id, null, 'quorum-changed', journal_word('edition', (select code from edition where id = p.edition_id)),
              json_build_object('quorum', split_part(p.content, ' ', 1))::text, json_build_object('quorum', chosen, 'proposal', p.id)::text, p.reason);
end $$;
revoke all on function change_quorum from public;
grant execute on function change_quorum to ${app_role};
grant execute on function assure_told_apart to ${app_role};
