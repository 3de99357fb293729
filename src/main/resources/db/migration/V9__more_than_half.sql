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
