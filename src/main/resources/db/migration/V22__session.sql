-- A sign-in that goes on. The browser holds a random word and nothing else; here stands its SHA-256, so that who reads this
-- table cannot be anybody. The provider's tokens are sealed with a key that is not in the database. A session that has ended
-- stays for a day: who signs out afterwards still has it ended at the provider.
create table session (
  handle text primary key,
  public_id text not null unique,
  issuer text not null,
  subject text not null,
  sid text,
  name text not null,
  roles text not null,
  signed_in_at timestamptz,
  level text not null,
  device text not null,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  confirmed_at timestamptz not null,
  ask_again_at timestamptz,
  tokens bytea not null,
  ended_at timestamptz
);
create index session_of_person on session (issuer, subject);
create index session_of_sid on session (sid);
create index session_ends on session (ends_at);

-- The provider's words that somebody signed out, each of which counts once.
create table logout_notice (
  jti text primary key,
  kept_until timestamptz not null
);
create index logout_notice_until on logout_notice (kept_until);

grant select, insert, delete on session, logout_notice to ${app_role};
grant update (sid, name, roles, signed_in_at, level, seen_at, confirmed_at, ask_again_at, tokens, ended_at) on session to ${app_role};
