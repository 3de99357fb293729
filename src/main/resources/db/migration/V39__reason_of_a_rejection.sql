-- Who rejects what another proposed says why. Rejections from before say nothing, which is what "not valid" leaves as it is; who
-- takes back a proposal of their own owes no reason.
alter table proposal
  add column rejection text,
  add constraint proposal_rejection check (
    case when decision = 'rejected' and decided_by <> proposed_by then coalesce(length(trim(rejection)), 0) > 0
         else rejection is null end) not valid;
grant update (rejection) on proposal to ${app_role};
