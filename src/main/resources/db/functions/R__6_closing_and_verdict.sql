-- Data that closing, ranking and pronouncing make final.

create or replace function sheets_missing(category bigint) returns bigint language sql stable as $$
  select count(*) from category c join nomination n on n.category_id = c.id join seat s on s.edition_id = c.edition_id
   where c.id = category and n.withdrawn_at is null and not is_recused(n.id, s.id)
     and exists (select 1 from stored_criterion k where k.edition_id = c.edition_id and k.category in (c.code, '*') and k.source = 'panel')
     and not exists (select 1 from score_sheet t where t.nomination_id = n.id and t.seat_id = s.id and t.filed_at is not null)
$$;

create or replace function closing_guard() returns trigger language plpgsql as $$
begin
  if acts_directly() and sheets_missing(new.id) > 0 and not exists (select 1 from proposal p where p.category_id = new.id and p.act = 'scoring-closed'
       and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'with sheets missing scoring is closed by two persons' using errcode = 'PA027';
  end if;
  if acts_directly() and exists (select 1 from proposal p where p.category_id = new.id and p.act = 'nomination-withdrawn' and p.decision is null) then
    raise exception 'whether a nominee is withdrawn is decided before closing' using errcode = 'PA047';
  end if;
  return new;
end $$;

create or replace function fact_guard() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.decision is not null and is_frozen((select edition_id from nomination where id = old.nomination_id)) then
      raise exception 'a decided fact stays' using errcode = 'PA010';
    end if;
    return old;
  end if;
  if old.decision is not null
     and (new.decision, new.decided_by, new.decided_at, new.recorded_by, new.reason)
         is distinct from (old.decision, old.decided_by, old.decided_at, old.recorded_by, old.reason)
     or new.current and not old.current then
    raise exception 'a fact is decided once' using errcode = 'PA010';
  end if;
  if old.decision is null and new.decision = 'confirmed' then
    perform assure_told_apart(new.recorded_by, new.decided_by);
  end if;
  return new;
end $$;

-- What a second person has decided about a checklist is its items: they come with the fact, and stay as it stays.
create or replace function items_stay() returns trigger language plpgsql as $$
declare of_fact bigint := case when tg_op = 'INSERT' then new.fact_id else old.fact_id end;
begin
  -- who decides at this moment goes first
  perform 1 from fact where id = of_fact for share;
  if exists (select 1 from fact f join nomination n on n.id = f.nomination_id
              where f.id = of_fact and f.decision is not null and is_frozen(n.edition_id)
                and not (tg_op = 'INSERT' and f.xmin = pg_current_xact_id()::xid)) then
    raise exception 'a decided fact stays with its items' using errcode = 'PA010';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger items_stay before insert or update or delete on fact_item for each row execute function items_stay();
create or replace trigger fact_item_not_truncated before truncate on fact_item for each statement execute function append_only();

-- Once the scheme is frozen, a fact comes, is decided and is set aside with an entry in the journal, or not at all. Once scoring is
-- closed, one that counts is set aside for another that counts.
create or replace function fact_is_on_record() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
  if public.acts_directly() and public.is_frozen((select edition_id from public.nomination where id = new.nomination_id))
     and not exists (select 1 from public.journal where xid = pg_current_xact_id()) then
    raise exception 'a fact is decided on record' using errcode = 'PA030';
  end if;
  if public.acts_directly() and tg_op = 'UPDATE' and old.current and not new.current and old.decision = 'confirmed'
     and exists (select 1 from public.nomination n join public.category c on c.id = n.category_id
                  where n.id = new.nomination_id and c.closed_at is not null)
     and not exists (select 1 from public.fact f where f.nomination_id = new.nomination_id and f.criterion = new.criterion
                        and f.current and f.decision = 'confirmed') then
    raise exception 'after closing a fact is followed by another' using errcode = 'PA028';
  end if;
  return null;
end $$;
drop trigger if exists fact_on_record on fact;
create constraint trigger fact_on_record after insert or update on fact deferrable initially deferred
  for each row execute function fact_is_on_record();

create or replace function data_after_closing() returns trigger language plpgsql as $$
declare nominated bigint := case when tg_op = 'DELETE' then old.nomination_id else new.nomination_id end; closed timestamptz;
begin
  select c.closed_at into closed from nomination n join category c on c.id = n.category_id where n.id = nominated;
  if acts_directly() and closed is not null and not exists (select 1 from proposal p where p.nomination_id = nominated
       and p.act in ('value-corrected', 'coverage-corrected') and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'after closing data are corrected by two persons' using errcode = 'PA028';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Once scoring is closed, a fact comes, is confirmed or is set aside with what a second person has confirmed about its criterion in
-- the same transaction. One that waits since before may be rejected: it never counted.
create or replace function fact_after_closing() returns trigger language plpgsql as $$
declare nominated bigint; asked text; closed timestamptz; p proposal;
begin
  if tg_op = 'DELETE' then nominated := old.nomination_id; asked := old.criterion;
  else nominated := new.nomination_id; asked := new.criterion; end if;
  select c.closed_at into closed from nomination n join category c on c.id = n.category_id where n.id = nominated;
  if closed is not null and acts_directly() and not (tg_op = 'UPDATE' and new.decision is not distinct from 'rejected' and new.current = old.current) then
    select q.* into p from proposal q where q.nomination_id = nominated and q.act = 'fact-corrected'
       and case when q.act = 'fact-corrected' then q.content::json ->> 'criterion' end = asked and q.decision = 'confirmed' and q.xmin = pg_current_xact_id()::xid limit 1;
    if not found or tg_op = 'DELETE'
       or tg_op = 'INSERT' and (new.decision, new.recorded_by, new.decided_by) is distinct from ('confirmed', p.proposed_by, p.decided_by)
       or tg_op = 'UPDATE' and new.decision is distinct from old.decision then
      raise exception 'after closing facts are corrected by two persons' using errcode = 'PA028';
    end if;
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create or replace trigger fact_after_closing before insert or update or delete on fact for each row execute function fact_after_closing();

-- How many changes of what a closed category is computed from wait for a second person: facts that nobody has decided on, and
-- corrections that are proposed. Nothing is computed and nothing pronounced meanwhile.
create or replace function changes_waiting(category bigint) returns bigint language sql stable as $$
  select (select count(*) from fact f join nomination n on n.id = f.nomination_id
           where n.category_id = category and n.withdrawn_at is null and f.current and f.decision is null)
       + (select count(*) from proposal p join nomination n on n.id = p.nomination_id
           where p.category_id = category and n.withdrawn_at is null and p.decision is null
             and p.act in ('value-corrected', 'coverage-corrected', 'fact-corrected'))
$$;
revoke all on function changes_waiting from public;
grant execute on function changes_waiting to ${app_role};

create or replace function no_change_waits() returns trigger language plpgsql as $$
begin
  if changes_waiting(new.category_id) > 0 then
    raise exception 'a change in the category waits for a second person' using errcode = 'PA045';
  end if;
  return new;
end $$;
create or replace trigger no_change_waits before insert on ranking_run for each row execute function no_change_waits();
create or replace trigger no_change_waits before insert on verdict for each row execute function no_change_waits();

create or replace function ranked_before_verdict() returns trigger language plpgsql as $$
begin
  perform 1 from category where id = new.category_id for share;
  if is_pronounced(new.category_id) then
    raise exception 'the verdict of this category is pronounced' using errcode = 'PA008';
  end if;
  if exists (select 1 from category where id = new.category_id and closed_at is null) then
    raise exception 'scoring of the category is open' using errcode = 'PA009';
  end if;
  if exists (select 1 from ranking_run r where r.category_id = new.category_id)
     and not exists (select 1 from proposal p where p.category_id = new.category_id and p.act = 'ranking-rerun'
                        and p.decision = 'confirmed' and p.xmin = pg_current_xact_id()::xid) then
    raise exception 'a ranking is run again by two persons' using errcode = 'PA029';
  end if;
  return new;
end $$;

create or replace function finished_analysis() returns trigger language plpgsql as $$
begin
  if old.state = 'done' then raise exception 'the analysis is finished' using errcode = 'PA011'; end if;
  return new;
end $$;

-- An analysis is finished with an entry in the journal, or not at all.
drop trigger if exists analysis_on_record on analysis;
create constraint trigger analysis_on_record after insert or update on analysis deferrable initially deferred
  for each row when (new.state = 'done') execute function form_is_on_record();

-- A verdict has the quorum of its edition, which does not change while it is pronounced: change_quorum waits for this lock, and
-- nobody else does.
create or replace function verdict_at_quorum() returns trigger language plpgsql as $$
declare e edition;
begin
  select edition.* into e from edition join category on category.edition_id = edition.id where category.id = new.category_id
     for key share of edition;
  if (new.quorum_numerator, new.quorum_denominator, new.quorum_over)
     is distinct from (e.quorum_numerator, e.quorum_denominator, e.quorum_over) then
    raise exception 'the quorum of the edition is another' using errcode = 'PA031';
  end if;
  return new;
end $$;
-- A plenary decides on what is there: on or after the minute in which scoring was closed, and not before the day on which the
-- ranking was computed. It is computed in the session as a rule, after the hour at which that began, so hours are not compared.
create or replace function verdict_in_time() returns trigger language plpgsql as $$
declare closed timestamp; computed date;
begin
  select date_trunc('minute', c.closed_at at time zone e.zone), (r.run_at at time zone e.zone)::date into closed, computed
    from ranking_run r join category c on c.id = r.category_id join edition e on e.id = c.edition_id where r.id = new.run_id;
  if new.held_on + new.held_at < closed or new.held_on < computed then
    raise exception 'the plenary was before what it decides on' using errcode = 'PA044';
  end if;
  return new;
end $$;
create or replace trigger verdict_in_time before insert on verdict for each row execute function verdict_in_time();

drop trigger if exists verdict_at_quorum on verdict;
create trigger verdict_at_quorum before insert on verdict for each row execute function verdict_at_quorum();
