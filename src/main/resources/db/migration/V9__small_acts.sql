-- A quorum of "more than half" is no share that has to be reached, however the fraction is written: of eight seats four are
-- a half, and five are more than that.
alter table edition add column quorum_over boolean not null default false;
alter table edition add constraint edition_quorum_possible check (not quorum_over or quorum_numerator < quorum_denominator);

alter table verdict add column quorum_over boolean not null default false;
alter table verdict drop constraint verdict_quorum;
alter table verdict add constraint verdict_quorum check (
  present > 0
  and case when quorum_over then present::bigint * quorum_denominator > entitled::bigint * quorum_numerator
           else present::bigint * quorum_denominator >= entitled::bigint * quorum_numerator end);

-- Whether somebody who holds a seat from one day to another, either of which may be open, holds it on a day. The one question
-- behind who may sign in, whose seats are taken, and who signs; the day is always one of the edition's own time zone.
create function held_on(valid_from date, valid_to date, day date) returns boolean
language sql immutable as $$
  select (valid_from is null or valid_from <= day) and (valid_to is null or valid_to >= day)
$$;
revoke all on function held_on from public;
grant execute on function held_on to ${app_role};
