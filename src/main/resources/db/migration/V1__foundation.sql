-- The award as tables. Flyway runs this as the owner; ${app_role} is the role the app works as: it owns
-- nothing, cannot change the schema, and can neither rewrite nor delete what must stay on record.

-- ── people and acts ─────────────────────────────────────────────────────────────────────────────────────
create table account (
  id           bigint primary key,
  issuer       text not null,
  subject      text not null,
  display_name text not null,
  first_seen   timestamptz not null,
  constraint account_identity unique (issuer, subject)
);
create sequence account_seq increment by 50;

-- ── the edition and its scheme ──────────────────────────────────────────────────────────────────────────
create table edition (
  id                 bigint primary key,
  code               text not null constraint edition_code unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  name               text not null,
  assessment_year    int check (assessment_year between 2000 and 2200),
  award_year         int check (award_year between 2000 and 2200),
  region             text not null default '',
  period_start       date,
  period_end         date,
  zone               text not null default 'Asia/Makassar',
  demo               text not null default '' check (demo in ('', 'fictional', 'published')),
  deadline           timestamptz,
  quorum_numerator   int not null default 2 check (quorum_numerator > 0),
  quorum_denominator int not null default 3 check (quorum_denominator >= quorum_numerator),
  scheme_basis       text,
  frozen_at          timestamptz,
  frozen_by          bigint references account,
  opened_at          timestamptz,
  opened_by          bigint references account,
  version            int not null default 0,
  constraint edition_period check (period_start is null or period_end is null or period_start <= period_end),
  constraint edition_frozen_with_basis check (frozen_at is null or scheme_basis is not null),
  constraint edition_opened_after_freeze check (opened_at is null or frozen_at is not null)
);
create sequence edition_seq increment by 50;

create table category (
  id           bigint primary key,
  edition_id   bigint not null references edition,
  position     int not null,
  code         text not null,
  name         text not null,
  kind         text not null check (kind in ('province', 'regency_city', 'village', 'large', 'medium', 'public_service', 'micro_small', 'other')),
  sector       text not null default '',
  prize_places int not null default 3 check (prize_places > 0),
  closed_at    timestamptz,
  closed_by    bigint references account,
  version      int not null default 0,
  constraint category_code unique (edition_id, code)
);
create sequence category_seq increment by 50;

-- one row per node of the scheme's tree, as in the workbook's table `criteria`; category '*' = all
create table stored_criterion (
  id           bigint primary key,
  edition_id   bigint not null references edition,
  position     int not null,
  category     text not null,
  code         text not null,
  parent       text,
  name         text not null,
  weight       numeric check (weight > 0),
  source       text not null check (source in ('aggregate', 'ratio', 'number', 'checklist', 'choice', 'panel')),
  direction    text not null default 'benefit' check (direction in ('benefit', 'cost')),
  normaliser   text,
  lo           numeric,
  hi           numeric,
  target       numeric,
  table_text   text,
  aggregator   text not null default 'arithmetic' check (aggregator in ('arithmetic', 'geometric', 'harmonic', 'minimum')),
  missing      text not null default 'zero' check (missing in ('zero', 'renormalise', 'ineligible')),
  min_coverage numeric check (min_coverage between 0 and 1),
  gate         numeric,
  constraint criterion_code unique (edition_id, category, code),
  constraint criterion_goalposts check (lo is null or hi is null or lo <> hi)
);
create sequence stored_criterion_seq increment by 50;

create table stored_rule (
  id         bigint primary key,
  edition_id bigint not null references edition,
  position   int not null,
  category   text not null,
  key        text not null,
  value      text not null,
  constraint rule_key unique (edition_id, category, key)
);
create sequence stored_rule_seq increment by 50;

create table stored_level (
  id         bigint primary key,
  edition_id bigint not null references edition,
  position   int not null,
  category   text not null,
  criterion  text not null,
  level      text not null,
  score      numeric,
  label      text not null default '',
  constraint level_code unique (edition_id, category, criterion, level)
);
create sequence stored_level_seq increment by 50;

create function scheme_is_frozen() returns trigger language plpgsql as $$
begin
  if exists (select 1 from edition where id = coalesce(new.edition_id, old.edition_id) and frozen_at is not null) then
    raise exception 'the scheme of this edition is frozen' using errcode = 'PA001';
  end if;
  return coalesce(new, old);
end $$;
create trigger criterion_frozen before insert or update or delete on stored_criterion for each row execute function scheme_is_frozen();
create trigger rule_frozen before insert or update or delete on stored_rule for each row execute function scheme_is_frozen();
create trigger level_frozen before insert or update or delete on stored_level for each row execute function scheme_is_frozen();

-- ── the committee ───────────────────────────────────────────────────────────────────────────────────────
create table seat (
  id         bigint primary key,
  edition_id bigint not null references edition,
  position   int not null,
  code       text not null,
  element    text not null,
  role       text not null check (role in ('chair', 'secretary', 'member')),
  constraint seat_code unique (edition_id, code)
);
create sequence seat_seq increment by 50;
create unique index seat_one_chair on seat (edition_id) where role = 'chair';

-- a seat is not a person: dated holders, acting holders, substitutes with a letter of assignment
create table seat_holder (
  id         bigint primary key,
  seat_id    bigint not null references seat,
  account_id bigint references account,
  name       text not null,
  title      text not null default '',
  kind       text not null default 'definitive' check (kind in ('definitive', 'pj', 'plt', 'plh', 'substitute')),
  letter     text,
  valid_from date,
  valid_to   date,
  version    int not null default 0,
  constraint seat_holder_period check (valid_from is null or valid_to is null or valid_from <= valid_to),
  constraint seat_holder_letter check (kind <> 'substitute' or letter is not null)
);
create sequence seat_holder_seq increment by 50;
create index seat_holder_account on seat_holder (account_id);
create index seat_holder_seat on seat_holder (seat_id);

-- ── nominations and their data ──────────────────────────────────────────────────────────────────────────
create table nomination (
  id          bigint primary key,
  edition_id  bigint not null references edition,
  category_id bigint not null references category,
  position    int not null,
  code        text not null,
  name        text not null,
  region_code text not null default '',
  sector      text not null default '',
  version     int not null default 0,
  constraint nomination_code unique (edition_id, code)
);
create sequence nomination_seq increment by 50;
create index nomination_category on nomination (category_id, position);

create table evidence (
  id            bigint primary key,
  nomination_id bigint not null references nomination,
  criterion     text,
  title         text not null,
  pages         text not null default '',
  address       text,
  recorded_by   bigint references account,
  recorded_at   timestamptz not null,
  constraint evidence_address check (address is null or address ~ '^https://')
);
create sequence evidence_seq increment by 50;
create index evidence_nomination on evidence (nomination_id);

create table data_value (
  id             bigint primary key,
  nomination_id  bigint not null references nomination,
  criterion      text not null,
  value          numeric,
  numerator      numeric,
  denominator    numeric,
  stated_percent numeric,
  as_of          date,
  source         text not null default '',
  state          text not null default '' check (state in ('', 'not_applicable', 'withheld')),
  version        int not null default 0,
  constraint data_value_one unique (nomination_id, criterion)
);
create sequence data_value_seq increment by 50;

create table coverage_record (
  id               bigint primary key,
  nomination_id    bigint not null references nomination,
  segment          text not null,
  as_of            date not null,
  participants     numeric check (participants >= 0),
  workers          numeric check (workers >= 0),
  definition       text not null default '',
  stated_percent   numeric check (stated_percent >= 0),
  target_percent   numeric check (target_percent > 0),
  stated_remaining numeric check (stated_remaining >= 0),
  source           text not null default '',
  note             text not null default '',
  entered_by       bigint references account,
  version          int not null default 0,
  constraint coverage_record_one unique (nomination_id, segment, as_of)
);
create sequence coverage_record_seq increment by 50;

-- an officer's answer to a warning; it holds for exactly the figures it was given for
create table coverage_answer (
  id            bigint primary key,
  nomination_id bigint not null references nomination,
  warning       text not null,
  figures       text not null,
  reason        text not null,
  answered_by   bigint references account,
  answered_at   timestamptz not null,
  constraint coverage_answer_one unique (nomination_id, warning, figures)
);
create sequence coverage_answer_seq increment by 50;

-- a fact is recorded once by one officer and confirmed or rejected by another
create table fact (
  id            bigint primary key,
  nomination_id bigint not null references nomination,
  criterion     text not null,
  level         text,
  as_of         date,
  evidence      text not null default '',
  recorded_by   bigint references account,
  recorded_at   timestamptz not null,
  decision      text check (decision in ('confirmed', 'rejected')),
  decided_by    bigint references account,
  decided_at    timestamptz,
  reason        text,
  current       boolean not null default true,
  version       int not null default 0,
  constraint fact_second_person check (decided_by is null or recorded_by is null or decided_by <> recorded_by),
  constraint fact_decided check ((decision is null) = (decided_at is null)),
  constraint fact_rejected_with_reason check (decision is distinct from 'rejected' or reason is not null)
);
create sequence fact_seq increment by 50;
create unique index fact_one_current on fact (nomination_id, criterion) where current;

create table fact_item (
  id        bigint primary key,
  fact_id   bigint not null references fact,
  position  int not null,
  item      text not null,
  accepted  boolean not null,
  mandatory boolean not null default false,
  weight    numeric not null default 1 check (weight > 0),
  constraint fact_item_one unique (fact_id, item)
);
create sequence fact_item_seq increment by 50;

-- ── recusals, sheets, marks ─────────────────────────────────────────────────────────────────────────────
create table recusal (
  id            bigint primary key,
  nomination_id bigint not null references nomination,
  seat_id       bigint not null references seat,
  reason        text not null check (length(trim(reason)) > 0),
  declared_by   bigint references account,
  declared_at   timestamptz not null,
  constraint recusal_one unique (nomination_id, seat_id)
);
create sequence recusal_seq increment by 50;
create index recusal_seat on recusal (seat_id);

create table score_sheet (
  id            bigint primary key,
  nomination_id bigint not null references nomination,
  seat_id       bigint not null references seat,
  origin        text not null default 'seat' check (origin in ('seat', 'import')),
  begun_at      timestamptz not null,
  saved_at      timestamptz not null,
  filed_at      timestamptz,
  version       int not null default 0,
  constraint score_sheet_one unique (nomination_id, seat_id)
);
create sequence score_sheet_seq increment by 50;
create index score_sheet_seat on score_sheet (seat_id);

create table sheet_mark (
  id            bigint primary key,
  sheet_id      bigint not null references score_sheet,
  nomination_id bigint not null references nomination,
  seat_id       bigint not null references seat,
  criterion     text not null,
  value         numeric,
  comment       text not null default '',
  saved_at      timestamptz not null,
  constraint mark_one unique (nomination_id, seat_id, criterion)
);
create sequence sheet_mark_seq increment by 50;
create index sheet_mark_sheet on sheet_mark (sheet_id);

-- what a member filed, each time it was filed: never rewritten
create table sheet_filing (
  id        bigint primary key,
  sheet_id  bigint not null references score_sheet,
  number    int not null,
  filed_by  bigint references account,
  filed_at  timestamptz not null,
  marks     text not null,
  constraint sheet_filing_number unique (sheet_id, number)
);
create sequence sheet_filing_seq increment by 50;

create table sheet_reopening (
  id          bigint primary key,
  sheet_id    bigint not null references score_sheet,
  reason      text not null check (length(trim(reason)) > 0),
  reopened_by bigint references account,
  reopened_at timestamptz not null
);
create sequence sheet_reopening_seq increment by 50;

-- whatever happens in the app: no mark on a filed sheet, in a closed category, by a recused seat, off the scale
create function mark_guard() returns trigger language plpgsql as $$
declare lo_ numeric; hi_ numeric; closed timestamptz; filed timestamptz; ed bigint; cat text;
begin
  select s.filed_at, c.closed_at, c.edition_id, c.code into filed, closed, ed, cat
    from score_sheet s join nomination n on n.id = s.nomination_id join category c on c.id = n.category_id
   where s.id = new.sheet_id and s.nomination_id = new.nomination_id and s.seat_id = new.seat_id
     for share of c;
  if not found then raise exception 'mark and sheet disagree' using errcode = 'PA002'; end if;
  if filed is not null then raise exception 'the sheet is filed' using errcode = 'PA003'; end if;
  if closed is not null then raise exception 'scoring of the category is closed' using errcode = 'PA004'; end if;
  if exists (select 1 from recusal r where r.nomination_id = new.nomination_id and r.seat_id = new.seat_id) then
    raise exception 'the seat is recused' using errcode = 'PA005';
  end if;
  select coalesce(lo, 0), coalesce(hi, 100) into lo_, hi_ from stored_criterion
   where edition_id = ed and code = new.criterion and category in (cat, '*') and source = 'panel';
  if not found then raise exception 'no such panel criterion' using errcode = 'PA006'; end if;
  if new.value is not null and (new.value < least(lo_, hi_) or new.value > greatest(lo_, hi_) or scale(new.value) > 15) then
    raise exception 'the mark is off the scale' using errcode = 'PA007';
  end if;
  return new;
end $$;
create trigger mark_guard before insert or update on sheet_mark for each row execute function mark_guard();

-- ── ranking, verdict, documents ─────────────────────────────────────────────────────────────────────────
create table ranking_run (
  id          bigint primary key,
  category_id bigint not null references category,
  number      int not null,
  run_by      bigint references account,
  run_at      timestamptz not null,
  reason      text not null default '',
  input       bytea not null,
  input_hash  text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  result_hash text not null check (result_hash ~ '^[0-9a-f]{64}$'),
  engine      text not null,
  constraint ranking_run_number unique (category_id, number)
);
create sequence ranking_run_seq increment by 50;

create table ranking_place (
  id            bigint primary key,
  run_id        bigint not null references ranking_run,
  nomination_id bigint not null references nomination,
  rank          int,
  total         numeric,
  lead          numeric,
  tie           text not null default '',
  status        text not null check (status in ('ranked', 'not_ranked', 'ineligible')),
  constraint ranking_place_one unique (run_id, nomination_id),
  constraint ranking_place_ranked check ((status = 'ranked') = (rank is not null))
);
create sequence ranking_place_seq increment by 50;

create table verdict (
  id                 bigint primary key,
  category_id        bigint not null constraint verdict_once unique references category,
  run_id             bigint not null references ranking_run,
  pronounced_by      bigint references account,
  pronounced_at      timestamptz not null,
  chair_seat_id      bigint not null references seat,
  held_on            date not null,
  held_at            time not null,
  place              text not null,
  entitled           int not null,
  present            int not null,
  quorum_numerator   int not null,
  quorum_denominator int not null,
  constraint verdict_quorum check (present::bigint * quorum_denominator >= entitled::bigint * quorum_numerator and present > 0)
);
create sequence verdict_seq increment by 50;

create table verdict_presence (
  id         bigint primary key,
  verdict_id bigint not null references verdict,
  seat_id    bigint not null references seat,
  presence   text not null check (presence in ('present', 'absent', 'recused')),
  holder     text not null default '',
  title      text not null default '',
  constraint verdict_presence_one unique (verdict_id, seat_id)
);
create sequence verdict_presence_seq increment by 50;

create table verdict_place (
  id            bigint primary key,
  verdict_id    bigint not null references verdict,
  nomination_id bigint not null references nomination,
  place         int not null check (place > 0),
  ranked_place  int,
  reason        text,
  constraint verdict_place_one unique (verdict_id, nomination_id),
  constraint verdict_deviation_with_reason check (place is not distinct from ranked_place or length(trim(reason)) > 0)
);
create sequence verdict_place_seq increment by 50;

create table document (
  id         bigint primary key,
  edition_id bigint not null references edition,
  verdict_id bigint references verdict,
  kind       text not null,
  year       int not null,
  serial     int not null check (serial > 0),
  number     text not null,
  issued_by  bigint references account,
  issued_at  timestamptz not null,
  hash       text not null check (hash ~ '^[0-9a-f]{64}$'),
  f4         bytea not null,
  a4         bytea not null,
  constraint document_serial unique (edition_id, kind, year, serial),
  constraint document_number unique (edition_id, number)
);
create sequence document_seq increment by 50;

create function ranked_before_verdict() returns trigger language plpgsql as $$
begin
  perform 1 from category where id = new.category_id for share;
  if exists (select 1 from verdict where category_id = new.category_id) then
    raise exception 'the verdict of this category is pronounced' using errcode = 'PA008';
  end if;
  if exists (select 1 from category where id = new.category_id and closed_at is null) then
    raise exception 'scoring of the category is open' using errcode = 'PA009';
  end if;
  return new;
end $$;
create trigger ranking_run_guard before insert on ranking_run for each row execute function ranked_before_verdict();

-- ── analyses: advice beside a ranking, worked out in the background ────────────────────────────────────
-- one per run; a replica claims it by a row update and shows by its heartbeat that it is alive
create table analysis (
  id           bigint primary key,
  run_id       bigint not null constraint analysis_of_run unique references ranking_run,
  state        text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  seed         bigint not null,
  draws        int not null check (draws > 0),
  weight_noise numeric not null,
  generator    text not null,
  engine       text not null,
  asked_at     timestamptz not null,
  asked_by     bigint references account,
  attempts     int not null default 0,
  worker       text not null default '',
  started_at   timestamptz,
  heartbeat_at timestamptz,
  finished_at  timestamptz,
  step         text not null default '',
  step_number  int not null default 0,
  result       bytea,
  constraint analysis_done_with_result check ((state = 'done') = (result is not null)),
  constraint analysis_running_by_somebody check (state <> 'running' or (worker <> '' and heartbeat_at is not null))
);
create sequence analysis_seq increment by 50;
create index analysis_unfinished on analysis (asked_at) where state in ('waiting', 'running');

create function finished_analysis() returns trigger language plpgsql as $$
begin
  if old.state = 'done' then raise exception 'the analysis is finished' using errcode = 'PA011'; end if;
  return new;
end $$;
create trigger analysis_finished before update on analysis for each row execute function finished_analysis();

-- ── the journal, and what a form did ────────────────────────────────────────────────────────────────────
-- Facts of the act as canonical text (keys sorted, ids instead of names), ready to be hashed row by row.
-- sealed_in names the category whose closing opens the entry to others than its actor.
create table journal (
  id         bigint generated always as identity primary key,
  at         timestamptz not null default clock_timestamp(),
  actor_id   bigint references account,
  seat_id    bigint references seat,
  edition_id bigint references edition,
  sealed_in  bigint references category,
  act        text not null check (act ~ '^[a-z]+(-[a-z]+)*$'),
  subject    text not null,
  before     text not null default '',
  after      text not null default '',
  reason     text not null default ''
);
create index journal_edition on journal (edition_id, id desc);

create table submission (
  key         text primary key check (length(key) between 16 and 64),
  account_id  bigint not null references account,
  fingerprint text not null,
  location    text not null,
  at          timestamptz not null default clock_timestamp()
);
create index submission_at on submission (at);

-- an uploaded workbook between its preview and its taking over; gone afterwards
create table workbook_upload (
  id         text primary key check (length(id) between 16 and 64),
  account_id bigint not null references account,
  file_name  text not null,
  file       bytea not null,
  at         timestamptz not null
);

create function append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'PA010';
end $$;
do $$
declare t text;
begin
  foreach t in array array['journal', 'sheet_filing', 'sheet_reopening', 'ranking_run', 'ranking_place', 'verdict',
                           'verdict_presence', 'verdict_place', 'document', 'recusal'] loop
    execute format('create trigger %I_append_only before update or delete on %I for each row execute function append_only()', t, t);
    execute format('create trigger %I_not_truncated before truncate on %I for each statement execute function append_only()', t, t);
  end loop;
end $$;

-- ── what the app may do ─────────────────────────────────────────────────────────────────────────────────
revoke all on schema public from public;
grant usage on schema public to ${app_role};
grant select, insert on all tables in schema public to ${app_role};
revoke all on flyway_schema_history from ${app_role};
grant usage on all sequences in schema public to ${app_role};
grant update on submission, account, edition, category, stored_criterion, stored_rule, stored_level, seat, seat_holder, nomination, data_value,
                coverage_record, fact, fact_item, score_sheet, sheet_mark to ${app_role};
grant delete on workbook_upload, category, stored_criterion, stored_rule, stored_level, seat, seat_holder, nomination, evidence, data_value,
                coverage_record, fact_item, fact to ${app_role};
grant update on analysis to ${app_role};
