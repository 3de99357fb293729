-- A verdict is kept once more as one signed file that anybody can check without this database. Made once, never changed; a
-- verdict that takes the place of another has a package of its own, which names the former by its digest.
create table verdict_package (
  id         bigint primary key,
  verdict_id bigint not null constraint verdict_package_once unique references verdict,
  made_at    timestamptz not null,
  digest     text not null constraint verdict_package_digest unique check (digest ~ '^[0-9a-f]{64}$'),
  key_id     text not null check (key_id ~ '^[0-9a-f]{64}$'),
  bytes      bytea not null
);
create sequence verdict_package_seq increment by 50;
create trigger verdict_package_append_only before update or delete on verdict_package for each row execute function append_only();
create trigger verdict_package_not_truncated before truncate on verdict_package for each statement execute function append_only();

-- The digest that is printed in a document, by which its paper is checked; documents of before have none.
alter table document add column seal text constraint document_seal check (seal ~ '^[0-9a-f]{64}$');
create index document_by_seal on document (seal);

revoke all on verdict_package from ${app_role};
grant select, insert on verdict_package to ${app_role};
grant usage on sequence verdict_package_seq to ${app_role};
