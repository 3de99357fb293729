-- What an edition is and who is nominated: open until freezing, then changed by named acts alone.

create or replace function edition_stays_what_it_is() returns trigger language plpgsql as $$
begin
  if new.kind <> old.kind then
    raise exception 'an edition stays % for good', old.kind using errcode = 'PA012';
  end if;
  return new;
end $$;

create or replace function edition_stays_with_its_office() returns trigger language plpgsql as $$
begin
  if new.office <> old.office then
    raise exception 'an edition belongs to office % for good', old.office using errcode = 'PA060';
  end if;
  return new;
end $$;

create or replace function is_frozen(edition bigint) returns boolean language sql stable as $$
  select frozen_at is not null from edition e where e.id = edition
$$;

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
  if old.frozen_at is not null and acts_directly()
     and (new.quorum_numerator, new.quorum_denominator, new.quorum_over)
         is distinct from (old.quorum_numerator, old.quorum_denominator, old.quorum_over) then
    raise exception 'the quorum of a frozen edition is changed by two persons' using errcode = 'PA031';
  end if;
  return new;
end $$;

-- Whether a verdict is pronounced in a category.
create or replace function is_pronounced(category bigint) returns boolean language sql stable as $$
  select exists (select 1 from verdict v where v.category_id = category)
$$;
revoke all on function is_pronounced from public;
grant execute on function is_pronounced to ${app_role};

create or replace function edition_stays_as_described() returns trigger language plpgsql as $$
begin
  -- the days decide which figures count; years and region stand on papers, and who forgot them may still fill them in
  if old.frozen_at is not null and new.frozen_at is not null and acts_directly()
     and ((new.period_start, new.period_end, new.scheme_basis) is distinct from (old.period_start, old.period_end, old.scheme_basis)
          or old.assessment_year is not null and new.assessment_year is distinct from old.assessment_year
          or old.award_year is not null and new.award_year is distinct from old.award_year
          or old.region <> '' and new.region <> old.region) then
    raise exception 'basis, period, years and region are frozen with the scheme' using errcode = 'PA041';
  end if;
  if new.name <> old.name and acts_directly()
     and exists (select 1 from category c where c.edition_id = old.id and is_pronounced(c.id)) then
    raise exception 'the name of an edition with a verdict stays' using errcode = 'PA041';
  end if;
  -- moments are shown and written by its clock
  if old.opened_at is not null and new.opened_at is not null and new.zone <> old.zone and acts_directly() then
    raise exception 'the time zone stays from opening on' using errcode = 'PA042';
  end if;
  return new;
end $$;
create or replace trigger edition_stays_as_described
  before update of name, assessment_year, award_year, region, period_start, period_end, scheme_basis, zone on edition
  for each row execute function edition_stays_as_described();

create or replace function scheme_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from edition where id = coalesce(new.edition_id, old.edition_id) and frozen_at is not null) then
    raise exception 'the scheme of this edition is frozen' using errcode = 'PA001';
  end if;
  return coalesce(new, old);
end $$;

create or replace function category_guard() returns trigger language plpgsql as $$
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

create or replace function nomination_guard() returns trigger language plpgsql as $$
declare closed timestamptz;
begin
  if tg_op = 'INSERT' then
    if is_frozen(new.edition_id) and not exists (select 1 from proposal p where p.edition_id = new.edition_id
         and p.act = 'nomination-added' and 'nomination:' || p.subject = journal_word('nomination', new.code) and p.decision = 'confirmed') then
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
    if acts_directly() and (select opened_at from edition where id = new.edition_id) is not null
       and not exists (select 1 from proposal p where p.nomination_id = new.id and p.act = 'nomination-withdrawn'
                          and p.reason = new.withdrawal_reason and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
      raise exception 'once scoring is opened a nomination is withdrawn by two persons' using errcode = 'PA046';
    end if;
  end if;
  return new;
end $$;

create or replace function seat_guard() returns trigger language plpgsql as $$
begin
  if is_frozen(case when tg_op = 'DELETE' then old.edition_id else new.edition_id end)
     and (tg_op <> 'UPDATE' or (new.edition_id, new.code, new.element, new.role, new.position)
                               is distinct from (old.edition_id, old.code, old.element, old.role, old.position)) then
    raise exception 'the seats are frozen with the scheme' using errcode = 'PA015';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Codes stand in addresses, lists and tables: one that is given anew has nothing that would end it there. Workbooks and forms ask
-- first, and of a category letters and digits besides (CodeForm), which depends on the language of a database. A
-- trigger and no constraint, because rows of before stay what they are: they are on record, are read, and are closed or withdrawn
-- like any other. A trigger names its column, and a pattern of what no such code has.
create or replace function code_form() returns trigger language plpgsql as $$
declare
  given text := to_jsonb(new) ->> tg_argv[0];
begin
  if given ~ tg_argv[1] and (tg_op = 'INSERT' or given is distinct from to_jsonb(old) ->> tg_argv[0]) then
    raise exception 'the code % has not the form of codes', given using errcode = 'PA035';
  end if;
  return new;
end $$;

create or replace trigger category_code_form before insert or update of code on category
  for each row execute function code_form('code', '[\s!-,/:-@[-^`{-~]|^[._-]|^.{65}');
create or replace trigger criterion_code_form before insert or update of code on stored_criterion
  for each row execute function code_form('code', '[\n\t/\\,;:+*]|^\.{1,2}$');
create or replace trigger level_code_form before insert or update of level on stored_level
  for each row execute function code_form('level', '[\n\t/\\,;:+*]|^\.{1,2}$');
create or replace trigger coverage_segment_form before insert or update of segment on coverage_record
  for each row execute function code_form('segment', '[\n\t/\\,;:+*]|^\.{1,2}$');
create or replace trigger seat_code_form before insert or update of code on seat
  for each row execute function code_form('code', '[\n\t/\\]|^\.{1,2}$');
create or replace trigger nomination_code_form before insert or update of code on nomination
  for each row execute function code_form('code', '[\n\t/\\]|^\.{1,2}$');
create or replace trigger fact_item_form before insert or update of item on fact_item
  for each row execute function code_form('item', '[\n\t]');
