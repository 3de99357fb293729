-- What a proposal is about is spelled, as it was before only where it has several codes: those that are open are found by it.
alter table proposal disable trigger proposal_stays;
update proposal set subject = replace(replace(replace(subject, '%', '%25'), ' ', '%20'), ':', '%3A')
 where decision is null and act in ('scheme-unfrozen', 'nomination-added', 'scoring-closed', 'ranking-rerun');
alter table proposal enable trigger proposal_stays;
