-- Who rejects what another proposed says why; who takes back a proposal of their own owes no reason. Rejections from before say
-- nothing: that a new one does is asked when it is decided (proposal_guard).
alter table proposal
  add column rejection text,
  add constraint proposal_rejection check (
    rejection is null or decision = 'rejected' and decided_by <> proposed_by and length(trim(rejection)) > 0);
grant update (rejection) on proposal to ${app_role};
