-- How often somebody asks for what takes much: one row for each kind and asker, by which replicas count together. The asker is a
-- digest of an account or a network address. Unlogged: after a crash everybody begins anew, and no count costs a write of the log.
create unlogged table request_rate (
  asker text primary key,
  free_at timestamptz not null
);
create index request_rate_free on request_rate (free_at);

grant select, insert, update (free_at), delete on request_rate to ${app_role};
