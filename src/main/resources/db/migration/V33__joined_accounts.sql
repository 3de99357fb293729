-- A provider that moves, or is followed by another, knows the same people by other names: each would be a stranger here, without
-- seat and past. Two persons join the account that somebody has there to the one that the same person had before; from then on
-- whoever signs in with the later one is who they were.
alter table account add joined_to bigint references account constraint account_joined_to_another check (joined_to <> id);
create index account_joined_to on account (joined_to) where joined_to is not null;

create table account_joining (
  id          bigint primary key,
  public_id   text not null default opaque_id(),
  earlier_id  bigint not null references account,
  later_id    bigint not null references account,
  parting     boolean not null,
  reason      text not null constraint account_joining_reason check (btrim(reason) <> ''),
  proposed_by bigint not null references account,
  proposed_at timestamptz not null,
  decision    text constraint account_joining_decision check (decision in ('confirmed', 'rejected')),
  decided_by  bigint references account,
  decided_at  timestamptz,
  version     int not null default 0,
  constraint account_joining_two check (earlier_id <> later_id),
  constraint account_joining_decided check ((decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  -- nobody confirms what is proposed by themselves, nor who they are
  constraint account_joining_second_person
    check (decision is distinct from 'confirmed' or decided_by not in (proposed_by, earlier_id, later_id))
);
create sequence account_joining_seq increment by 50;
create unique index account_joining_public_id on account_joining (public_id);
create unique index account_joining_one_open on account_joining (later_id) where decision is null;
create index account_joining_earlier on account_joining (earlier_id);

-- whoever ran a ranking counts among those who have seen it from now on
insert into ranking_seen (run_id, account_id, at) select id, run_by, run_at from ranking_run where run_by is not null
    on conflict (run_id) do nothing;

grant select, insert on account_joining to ${app_role};
grant update (decision, decided_by, decided_at, version) on account_joining to ${app_role};
grant usage on sequence account_joining_seq to ${app_role};
