-- Once scoring is closed a fact takes the place of another by two persons, as values do: one person must not take from a nominee
-- what counts for it, with all marks in view.
alter table proposal
  drop constraint proposal_act,
  add constraint proposal_act check (act in (
    'nomination-added', 'scheme-unfrozen', 'holder-appointed', 'holder-ended', 'account-bound', 'sheet-reopened', 'scoring-closed',
    'value-corrected', 'coverage-corrected', 'ranking-rerun', 'recusal-lifted', 'quorum-changed', 'fact-corrected'));
