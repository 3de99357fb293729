-- Work that takes longer than a browser should wait is followed by a page, on whichever replica it is asked for: how far it is, how it
-- ended, and the file that it has made, for half an hour. Who works on it renews its row.
create table long_work (
  id         text primary key check (length(id) between 16 and 64),
  account_id bigint not null references account,
  about      text not null,
  attempt    text not null,
  state      text not null default 'under-way' check (state in ('under-way', 'done', 'refused')),
  done       integer not null default 0,
  total      integer not null default 0,
  address    text not null default '',
  said       text not null default '',
  bytes      bigint not null default 0,
  renewed_at timestamptz not null
);
create index long_work_renewed_at on long_work (renewed_at);

-- in pieces, so that no file is in memory as a whole
create table long_work_piece (
  work_id text not null references long_work on delete cascade,
  number  integer not null,
  bytes   bytea not null,
  primary key (work_id, number)
);

grant select, insert, update (account_id, about, attempt, state, done, total, address, said, bytes, renewed_at), delete on long_work to ${app_role};
grant select, insert on long_work_piece to ${app_role};
