-- Who somebody was at an earlier provider: one proposes, another confirms, and only the confirmation joins two accounts.

create or replace trigger account_joining_open before insert on account_joining
  for each row execute function proposal_made_open();

create or replace function account_joining_guard() returns trigger language plpgsql as $$
begin
  if old.decision is not null
     or (new.public_id, new.earlier_id, new.later_id, new.parting, new.reason, new.proposed_by, new.proposed_at)
        is distinct from (old.public_id, old.earlier_id, old.later_id, old.parting, old.reason, old.proposed_by, old.proposed_at) then
    raise exception 'a proposal is decided once, as it was made' using errcode = 'PA010';
  end if;
  if new.decision = 'confirmed' then
    perform assure_told_apart(new.proposed_by, new.decided_by);
  end if;
  return new;
end $$;
create or replace trigger account_joining_stays before update on account_joining
  for each row execute function account_joining_guard();

-- an account is made for itself: who it was before is said by two persons later
create or replace function account_made_alone() returns trigger language plpgsql as $$
begin
  if new.joined_to is not null then
    raise exception 'no second person has confirmed this' using errcode = 'PA022';
  end if;
  return new;
end $$;
create or replace trigger account_alone before insert on account for each row execute function account_made_alone();

-- Whether something that an account has proposed or recorded waits for a second person, who must not be the same one by then.
create or replace function has_open(account bigint) returns boolean language sql stable as $$
  select exists (select 1 from proposal p where p.proposed_by = account and p.decision is null)
      or exists (select 1 from account_joining j where j.proposed_by = account and j.decision is null)
      or exists (select 1 from fact f where f.recorded_by = account and f.decision is null and f.current)
$$;

-- Why the later of two accounts is not what the earlier one has become: the first reason, or nothing. Two accounts of one provider
-- are two persons; and who has begun anew here, as a holder or in an office, cannot be somebody else before as well.
create or replace function joining_obstacle(earlier bigint, later bigint) returns text language sql stable as $$
  select case
    when e.joined_to is not null or l.joined_to is not null or exists (select 1 from account x where x.joined_to = l.id) then 'joined'
    when e.issuer = l.issuer or exists (select 1 from account x where x.joined_to = e.id and x.issuer = l.issuer) then 'one-provider'
    when not e.offices && l.offices then 'offices'
    when exists (select 1 from seat_holder h where h.account_id = l.id) then 'holds-seat'
    when exists (select 1 from seat_holder h where h.account_id = e.id)
         and (l.duties <> ''
              or exists (select 1 from seat_holder h join seat s on s.id = h.seat_id join journal j on j.edition_id = s.edition_id
                          where h.account_id = e.id and j.actor_id = l.id and j.seat_id is null and j.act <> 'refused')) then 'office'
    when has_open(l.id) then 'proposes'
    when exists (select 1 from proposal p where p.decision = 'confirmed'
                    and (p.proposed_by = e.id and p.decided_by = l.id or p.proposed_by = l.id and p.decided_by = e.id))
         or exists (select 1 from account_joining j where j.decision = 'confirmed'
                       and (j.proposed_by = e.id and j.decided_by = l.id or j.proposed_by = l.id and j.decided_by = e.id))
         or exists (select 1 from fact f where f.decision = 'confirmed'
                       and (f.recorded_by = e.id and f.decided_by = l.id or f.recorded_by = l.id and f.decided_by = e.id)) then 'two-persons'
  end
  from account e, account l where e.id = earlier and l.id = later
$$;

-- Whether somebody is a holder in an edition in which the other account is one: that is not theirs to decide.
create or replace function holds_beside(somebody bigint, account bigint) returns boolean language sql stable as $$
  select exists (select 1 from seat_holder mine join seat a on a.id = mine.seat_id join seat b on b.edition_id = a.edition_id
                   join seat_holder h on h.seat_id = b.id
                  where mine.account_id = somebody and h.account_id = account)
$$;

-- Joins, or parts, the accounts of a proposal that was confirmed in this very transaction. It stands in the journal, and once more
-- in that of each edition in which somebody holds a seat by it.
create or replace function carry_out_joining(joining bigint) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare j account_joining; act_word text; about text; after_state text;
begin
  select * into j from account_joining where id = joining and decision = 'confirmed' and xmin = pg_current_xact_id()::xid;
  if not found or holds_beside(j.proposed_by, j.earlier_id) and j.proposed_by not in (j.earlier_id, j.later_id)
     or holds_beside(j.decided_by, j.earlier_id) then
    raise exception 'no second person has confirmed this' using errcode = 'PA022';
  end if;
  perform 1 from account where id in (j.earlier_id, j.later_id) order by id for update;
  if j.parting then
    if has_open(j.earlier_id) then
      raise exception 'something that these accounts proposed is open' using errcode = 'PA034';
    end if;
    update account set joined_to = null where id = j.later_id and joined_to = j.earlier_id;
    if not found then raise exception 'these accounts are not joined' using errcode = 'PA032'; end if;
  else
    if joining_obstacle(j.earlier_id, j.later_id) is not null then
      raise exception 'these accounts are not of one person' using errcode = 'PA032';
    end if;
    update account set joined_to = j.earlier_id where id = j.later_id;
  end if;
  act_word := case when j.parting then 'account-parted' else 'account-joined' end;
  select journal_word('account', e.public_id) || ' ' || journal_word('later', l.public_id) into about
    from account e, account l where e.id = j.earlier_id and l.id = j.later_id;
  after_state := json_build_object('joining', j.id, 'proposed-by', j.proposed_by)::text;
  perform note(j.decided_at, j.decided_by, null, null, null, act_word, about, '', after_state, j.reason);
  perform note(j.decided_at, j.decided_by, null, s.edition_id, null, 'holder-' || act_word, journal_word('seat', s.code), '', after_state, j.reason)
     from seat_holder h join seat s on s.id = h.seat_id where h.account_id = j.earlier_id order by h.id;
end $$;
revoke all on function carry_out_joining from public;
grant execute on function carry_out_joining, joining_obstacle, holds_beside, has_open to ${app_role};
