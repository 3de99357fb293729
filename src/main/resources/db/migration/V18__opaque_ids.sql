-- What a row is called in addresses and forms. Its number would tell how many there are, how many came since, and in which
-- order; so that stays inside. 144 random bits, as access.OpaqueId makes them: of two random UUIDs, since one has only 122.
create function opaque_id() returns text language sql volatile as $$
  select translate(encode(substr(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 1, 18), 'base64'), '+/', '-_')
$$;
revoke all on function opaque_id from public;
grant execute on function opaque_id to ${app_role};

alter table account         add public_id text not null default opaque_id();
alter table seat_holder     add public_id text not null default opaque_id();
alter table proposal        add public_id text not null default opaque_id();
alter table fact            add public_id text not null default opaque_id();
alter table coverage_record add public_id text not null default opaque_id();
alter table document        add public_id text not null default opaque_id();

create unique index account_public_id         on account (public_id);
create unique index seat_holder_public_id     on seat_holder (public_id);
create unique index proposal_public_id        on proposal (public_id);
create unique index fact_public_id            on fact (public_id);
create unique index coverage_record_public_id on coverage_record (public_id);
create unique index document_public_id        on document (public_id);
