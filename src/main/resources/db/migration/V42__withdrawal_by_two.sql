-- Once scoring is opened a nominee is withdrawn by two persons: who has figures and facts in view may know who would win.
alter table proposal
  drop constraint proposal_act,
  add constraint proposal_act check (act in (
    'nomination-added', 'scheme-unfrozen', 'holder-appointed', 'holder-ended', 'account-bound', 'sheet-reopened', 'scoring-closed',
    'value-corrected', 'coverage-corrected', 'ranking-rerun', 'recusal-lifted', 'quorum-changed', 'fact-corrected',
    'nomination-withdrawn'));

-- What holds up a ranking and a verdict is more than facts; its functions follow in the folder of functions.
drop trigger if exists no_fact_waits on ranking_run;
drop trigger if exists no_fact_waits on verdict;
drop function if exists no_fact_waits();
drop function if exists facts_waiting(bigint);
