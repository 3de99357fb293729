-- The basis of every act: public ids of rows, keys of forms, and the journal with its chain.
-- The files of this folder hold every function of the database in its present form, and are run again when they change. To
-- change a function, change it here; the migrations only hold its history.

-- The public id of a row in addresses and forms. Its number would reveal how many rows there are, how many were added since, and
-- in which order. 144 random bits, as access.OpaqueId makes them: of two random UUIDs, since one has only 122.
create or replace function opaque_id() returns text language sql volatile as $$
  select translate(encode(substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 18), 'base64'), '+/', '-_')
$$;

-- Claims the key of a form. Returns false, and writes nothing, when the key was used before. The column location holds the answer
-- that the form gets again: the address to go on to, or whatever else the act answers, such as the version of a saved sheet.
create or replace function claim_form(form_key text, account bigint, form_fingerprint text, answer text) returns boolean
language plpgsql as $$
begin
  insert into submission (key, account_id, fingerprint, location)
  values (form_key, account, form_fingerprint, answer) on conflict (key) do nothing;
  return found;
end $$;

-- Deletes keys of forms that are older than this, by the database's clock; a page may be sent for twelve hours, so keys younger
-- than two days are always kept.
create or replace function forget_forms(remembered interval) returns bigint
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  with gone as (
    delete from public.submission where at < clock_timestamp() - greatest(remembered, interval '2 days') returning 1)
  select count(*) from gone
$$;

create or replace function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'PA010';
end $$;

-- The seat that an account is a holder of in an edition on the day of a moment, even while a substitute acts for it.
create or replace function seat_bound(account bigint, edition bigint, at_time timestamptz) returns bigint
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select s.id
    from public.seat_holder h join public.seat s on s.id = h.seat_id join public.edition e on e.id = s.edition_id
   where e.id = edition and h.account_id = account and public.held_on(h.valid_from, h.valid_to, (at_time at time zone e.zone)::date)
   order by h.id limit 1
$$;

-- Only this function writes entries: the caller does not supply number, salt and transaction. It names the seat of a person who
-- holds one, even if the caller does not: an act without a seat is one of an office.
create or replace function note(at_time timestamptz, actor bigint, seat bigint, edition bigint, sealed_category bigint, act_word text,
                                about text, state_before text, state_after text, why text) returns bigint
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  insert into public.journal (at, actor_id, seat_id, edition_id, sealed_in, act, subject, before, after, reason)
  values (at_time, actor, coalesce(seat, public.seat_bound(actor, edition, at_time)), edition, sealed_category, act_word, about,
          state_before, state_after, why) returning id
$$;

-- One word of what an entry is about, as journal.About writes it: codes may hold blanks and colons.
create or replace function journal_word(kind text, code text) returns text language sql immutable parallel safe as $$
  select kind || ':' || replace(replace(replace(code, '%', '%25'), ' ', '%20'), ':', '%3A')
$$;

-- Whether an entry is about that. Entries from before codes were escaped hold them unescaped, and are recognised by words without a kind.
create or replace function journal_names(subject text, kind text, code text) returns boolean language sql immutable parallel safe as $$
  select strpos(' ' || subject || ' ',
                ' ' || case when subject ~ '^[a-z]+:([^ :%]|%20|%25|%3A)*( [a-z]+:([^ :%]|%20|%25|%3A)*)*$'
                            then journal_word(kind, code) else kind || ':' || code end || ' ') > 0
$$;

-- Records that a person read others' marks, or took a document: once an hour for the same thing, however often it is opened.
create or replace function note_read(at_time timestamptz, actor bigint, seat bigint, edition_code text, act_word text, about text) returns bigint
language sql as $$
  select note(at_time, actor, seat, e.id, null, act_word, about, '', '', '')
    from edition e
   where e.code = edition_code
     and not exists (select 1 from journal j where j.actor_id = actor and j.act = act_word and j.subject = about
                        and j.edition_id = e.id and j.at > at_time - interval '1 hour' and j.at <= at_time)
$$;

-- That somebody was refused. What a seat is refused while it still judges would show the others that it is at work: it opens
-- with the category, and where there is none to wait for, it stands in no edition's journal.
create or replace function note_refusal(at_time timestamptz, actor bigint, seat bigint, edition_code text, category_code text,
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

-- a field: its length in bytes, a colon, its bytes, a comma; nothing is told from empty
create or replace function canon(field text) returns text language sql immutable parallel safe as $$
  select case when field is null then '-,' else octet_length(convert_to(field, 'UTF8')) || ':' || field || ',' end
$$;

create or replace function canon(moment timestamptz) returns text language sql immutable parallel safe as $$
  select canon(((extract(epoch from moment) * 1000000)::bigint)::text)
$$;

create or replace function journal_content(e journal) returns text language sql stable as $$
  select encode(sha256(convert_to('paritrana-journal-entry-1,'
    || canon(encode(e.salt, 'hex')) || canon(e.id::text) || canon(e.at) || canon(e.actor_id::text) || canon(e.seat_id::text)
    || canon(e.edition_id::text) || canon(e.sealed_in::text) || canon(e.act) || canon(e.subject) || canon(e.before)
    || canon(e.after) || canon(e.reason), 'UTF8')), 'hex')
$$;

create or replace function journal_hash(seq bigint, entry bigint, written_at timestamptz, content text, prev text) returns text
language sql immutable as $$
  select encode(sha256(convert_to('paritrana-journal-link-1,'
    || canon(seq::text) || canon(entry::text) || canon(written_at) || canon(content) || canon(prev), 'UTF8')), 'hex')
$$;

-- At the end of the transaction, so that the one lock of the chain is held only while it commits: nobody waits for somebody
-- else's act, and no order of row locks can make a deadlock of it. The time is the database's own, and never runs back.
create or replace function journal_is_linked() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
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

-- Every form that changes something is claimed (Once, save_sheet): its transaction ends well only with an entry in it.
create or replace function form_is_on_record() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if not exists (select 1 from public.journal where xid = pg_current_xact_id()) then
    raise exception 'a form acts on record' using errcode = 'PA030';
  end if;
  return null;
end $$;

-- What the journal says was put on record of a run, its analysis, a verdict or a document, the earliest first: what pages compare with
-- what is stored of it. An entry counts while it is what was linked, and its link stands between its neighbours. Before codes were
-- spelled, it said what it is about in another way.
create or replace function on_record(edition bigint, act_word text, about text, about_before text) returns table (state_after text, why text)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select j.after, j.reason
    from public.journal j
    join public.journal_link l on l.entry = j.id
    left join public.journal_link former on former.seq = l.seq - 1
    left join public.journal_link following on following.seq = l.seq + 1
   where j.act in ('ranking-run', 'analysis-kept', 'verdict-pronounced', 'document-issued')
     and j.edition_id = edition and j.act = act_word and j.subject in (about, about_before)
     and l.content = public.journal_content(j)
     and l.hash = public.journal_hash(l.seq, l.entry, l.written_at, l.content, l.prev)
     and l.prev = case when l.seq = 1 then repeat('0', 64) else former.hash end
     and (following.seq is null or following.prev = l.hash)
   order by j.id
$$;

-- every digest that was printed, and on what: whoever checks the chain looks for all of them
create or replace function printed_heads() returns table (head text, seq bigint, printed_on text) language sql stable as $$
  select journal_head, journal_seq, number from document where journal_head is not null
$$;

-- a new function that the app calls gets its grant here: migrations run before this file
revoke all on function forget_forms, seat_bound from public;
grant execute on function forget_forms to ${app_role};
revoke all on function journal_word, journal_names, on_record from public;
grant execute on function journal_word, journal_names, on_record to ${app_role};
