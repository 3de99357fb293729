-- Every entry of the journal becomes a link of one chain: a digest of what it says, and a digest of that and of the link
-- before. Whoever changes, removes, adds or swaps something afterwards breaks the chain there; whoever recomputes all of it
-- gets another last digest than the ones that stand on paper. src/docs/journal.md says which bytes are hashed.

-- ── what an entry has besides what it says ─────────────────────────────────────────────────────────────
-- salt  so that a short entry cannot be guessed from its digest, where only the digest is shown
-- xid   the transaction that wrote it: with it a form that was accepted finds its own entry
alter table journal
  add column salt bytea not null default decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'),
  add column xid  xid8  not null default pg_current_xact_id();
create index journal_xid on journal (xid);
create index journal_actor on journal (actor_id, act, at);

create table journal_link (
  seq        bigint primary key check (seq > 0),
  entry      bigint not null constraint journal_link_entry unique references journal,
  written_at timestamptz not null,
  content    text not null check (content ~ '^[0-9a-f]{64}$'),
  prev       text not null check (prev ~ '^[0-9a-f]{64}$'),
  hash       text not null check (hash ~ '^[0-9a-f]{64}$')
);

-- a field: its length in bytes, a colon, its bytes, a comma; nothing is told from empty
create function canon(field text) returns text language sql immutable parallel safe as $$
  select case when field is null then '-,' else octet_length(convert_to(field, 'UTF8')) || ':' || field || ',' end
$$;

create function canon(moment timestamptz) returns text language sql immutable parallel safe as $$
  select canon(((extract(epoch from moment) * 1000000)::bigint)::text)
$$;

create function journal_content(e journal) returns text language sql stable as $$
  select encode(sha256(convert_to('paritrana-journal-entry-1,'
    || canon(encode(e.salt, 'hex')) || canon(e.id::text) || canon(e.at) || canon(e.actor_id::text) || canon(e.seat_id::text)
    || canon(e.edition_id::text) || canon(e.sealed_in::text) || canon(e.act) || canon(e.subject) || canon(e.before)
    || canon(e.after) || canon(e.reason), 'UTF8')), 'hex')
$$;

create function journal_hash(seq bigint, entry bigint, written_at timestamptz, content text, prev text) returns text
language sql immutable as $$
  select encode(sha256(convert_to('paritrana-journal-link-1,'
    || canon(seq::text) || canon(entry::text) || canon(written_at) || canon(content) || canon(prev), 'UTF8')), 'hex')
$$;

-- At the end of the transaction, so that the one lock of the chain is held only while it commits: nobody waits for somebody
-- else's act, and no order of row locks can make a deadlock of it. The time is the database's own, and never runs back.
create function journal_is_linked() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  last   public.journal_link;
  now_   timestamptz;
  digest text := public.journal_content(new);
begin
  perform pg_advisory_xact_lock(hashtext('paritrana.journal'));
  select * into last from public.journal_link order by seq desc limit 1;
  now_ := greatest(clock_timestamp(), last.written_at);
  insert into public.journal_link (seq, entry, written_at, content, prev, hash)
  values (coalesce(last.seq, 0) + 1, new.id, now_, digest, coalesce(last.hash, repeat('0', 64)),
          public.journal_hash(coalesce(last.seq, 0) + 1, new.id, now_, digest, coalesce(last.hash, repeat('0', 64))));
  return null;
end $$;

-- what is there already, in the order in which it was written; when it was linked nobody wrote down, so its own time stands in
do $$
declare
  e       journal;
  seq_    bigint := 0;
  prev_   text := repeat('0', 64);
  at_     timestamptz := '-infinity';
  content_ text;
  hash_   text;
begin
  for e in select * from journal order by id loop
    seq_ := seq_ + 1;
    at_ := greatest(at_, e.at);
    content_ := journal_content(e);
    hash_ := journal_hash(seq_, e.id, at_, content_, prev_);
    insert into journal_link values (seq_, e.id, at_, content_, prev_, hash_);
    prev_ := hash_;
  end loop;
end $$;

create constraint trigger journal_linked after insert on journal deferrable initially deferred
  for each row execute function journal_is_linked();
create trigger journal_link_append_only before update or delete on journal_link for each row execute function append_only();
create trigger journal_link_not_truncated before truncate on journal_link for each statement execute function append_only();

-- ── no act without its entry ───────────────────────────────────────────────────────────────────────────
-- An entry is written by this function alone: its number, its salt and its transaction are not given by whoever calls.
create or replace function note(at_time timestamptz, actor bigint, seat bigint, edition bigint, sealed_category bigint, act_word text,
                                about text, state_before text, state_after text, why text) returns bigint
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into public.journal (at, actor_id, seat_id, edition_id, sealed_in, act, subject, before, after, reason)
  values (at_time, actor, seat, edition, sealed_category, act_word, about, state_before, state_after, why) returning id
$$;

-- Every form that changes something is claimed (Once, save_sheet): its transaction ends well only with an entry in it.
create function form_is_on_record() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from public.journal where xid = pg_current_xact_id()) then
    raise exception 'a form acts on record' using errcode = 'PA030';
  end if;
  return null;
end $$;
create constraint trigger submission_on_record after insert on submission deferrable initially deferred
  for each row execute function form_is_on_record();

-- ── what was read, and what was refused ────────────────────────────────────────────────────────────────
-- That somebody read what others marked, or took a document: once an hour for the same thing, however often it is opened.
create function note_read(at_time timestamptz, actor bigint, seat bigint, edition_code text, act_word text, about text) returns bigint
language sql as $$
  select note(at_time, actor, seat, e.id, null, act_word, about, '', '', '')
    from edition e
   where e.code = edition_code
     and not exists (select 1 from journal j where j.actor_id = actor and j.act = act_word and j.subject = about
                        and j.edition_id = e.id and j.at > at_time - interval '1 hour' and j.at <= at_time)
$$;

-- That somebody was refused. What a seat is refused while it still judges would show the others that it is at work: it opens
-- with the category, and where there is none to wait for, it stands in no edition's journal.
create function note_refusal(at_time timestamptz, actor bigint, seat bigint, edition_code text, category_code text,
                             nomination_code text, about text, state_after text) returns bigint
language sql as $$
  select note(at_time, actor, seat, case when seat is null or t.category is not null then t.edition end,
              case when seat is not null then t.category end, 'refused', about, '', state_after, '')
    from (select max(e.id) as edition, max(coalesce(c.id, n.category_id)) as category
            from edition e
            left join category c on c.edition_id = e.id and c.code = category_code
            left join nomination n on n.edition_id = e.id and n.code = nomination_code
           where e.code = edition_code) t
$$;

-- ── what is printed ────────────────────────────────────────────────────────────────────────────────────
-- the last link when a document was issued; its digest stands on every page of the paper
alter table document
  add column journal_seq  bigint,
  add column journal_head text check (journal_head ~ '^[0-9a-f]{64}$'),
  add constraint document_journal check ((journal_seq is null) = (journal_head is null));

-- every digest that was printed, and on what: whoever checks the chain looks for all of them
create function printed_heads() returns table (head text, seq bigint, printed_on text) language sql stable as $$
  select journal_head, journal_seq, number from document where journal_head is not null
$$;

-- ── what is decided stays ──────────────────────────────────────────────────────────────────────────────
create function fact_guard() returns trigger language plpgsql as $$
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
  return new;
end $$;
create trigger fact_stays before update or delete on fact for each row execute function fact_guard();
create trigger fact_not_truncated before truncate on fact for each statement execute function append_only();

-- ── what the app may do: nothing by default, then what it needs, column by column ───────────────────────
-- src/docs/privileges.md has all of it as a table, which a test compares with the database
alter default privileges in schema public revoke all on tables from ${app_role};
alter default privileges in schema public revoke all on sequences from ${app_role};
alter default privileges revoke execute on functions from public;

revoke all on all tables in schema public from ${app_role};
revoke all on all sequences in schema public from ${app_role};
revoke all on all functions in schema public from public, ${app_role};

grant select on
  account, analysis, category, column_mapping, coverage_answer, coverage_record, data_value, document, edition, evidence, fact,
  fact_item, journal, journal_link, nomination, proposal, ranking_place, ranking_run, recusal, score_sheet, seat, seat_holder,
  sheet_filing, sheet_mark, sheet_reopening, stored_criterion, stored_level, stored_rule, submission, verdict, verdict_place,
  verdict_presence, workbook_import, workbook_upload to ${app_role};
grant insert on
  account, analysis, category, column_mapping, coverage_answer, coverage_record, data_value, document, edition, evidence, fact,
  fact_item, nomination, proposal, ranking_place, ranking_run, recusal, score_sheet, seat, seat_holder, sheet_filing, sheet_mark,
  sheet_reopening, stored_criterion, stored_level, stored_rule, submission, verdict, verdict_place, verdict_presence,
  workbook_import, workbook_upload to ${app_role};
grant delete on
  category, coverage_record, data_value, evidence, fact, fact_item, nomination, seat, seat_holder, stored_criterion, stored_level,
  stored_rule, workbook_upload to ${app_role};

grant update (display_name) on account to ${app_role};
grant update (state, asked_at, attempts, worker, started_at, heartbeat_at, finished_at, step, step_number, result) on analysis to ${app_role};
grant update (position, name, kind, sector, prize_places, closed_at, closed_by, version) on category to ${app_role};
grant update (mapping, at) on column_mapping to ${app_role};
grant update (segment, as_of, participants, workers, definition, stated_percent, target_percent, stated_remaining, source, note,
              entered_by, version) on coverage_record to ${app_role};
grant update (value, numerator, denominator, stated_percent, as_of, source, state, version) on data_value to ${app_role};
grant update (name, assessment_year, award_year, region, period_start, period_end, zone, kind, demo, deadline, quorum_numerator,
              quorum_denominator, quorum_over, scheme_basis, frozen_at, frozen_by, opened_at, opened_by, unfreezings, version)
  on edition to ${app_role};
grant update (recorded_by, decision, decided_by, decided_at, reason, current, version) on fact to ${app_role};
grant update (category_id, position, name, region_code, sector, withdrawn_at, withdrawn_by, withdrawal_reason, version)
  on nomination to ${app_role};
grant update (decision, decided_by, decided_at, version) on proposal to ${app_role};
grant update (origin, saved_at, filed_at, version) on score_sheet to ${app_role};
grant update (position, element, role) on seat to ${app_role};
grant update (account_id, name, title, kind, letter, valid_from, valid_to, version) on seat_holder to ${app_role};
grant update (value, comment, saved_at) on sheet_mark to ${app_role};
grant update (location) on submission to ${app_role};
grant update (mapping) on workbook_upload to ${app_role};

grant usage on sequence
  account_seq, analysis_seq, category_seq, coverage_answer_seq, coverage_record_seq, data_value_seq, document_seq, edition_seq,
  evidence_seq, fact_item_seq, fact_seq, nomination_seq, proposal_seq, ranking_place_seq, ranking_run_seq, recusal_seq,
  score_sheet_seq, seat_holder_seq, seat_seq, sheet_filing_seq, sheet_mark_seq, sheet_reopening_seq, stored_criterion_seq,
  stored_level_seq, stored_rule_seq, verdict_place_seq, verdict_presence_seq, verdict_seq, workbook_import_seq to ${app_role};
grant execute on function claim_form, held_on, is_frozen, is_recused, note, note_read, note_refusal, printed_heads, save_sheet, sheet_of to ${app_role};
