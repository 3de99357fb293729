-- A plenary's quorum is changed by two persons once the scheme is frozen: whoever convenes it must not choose alone how many have
-- to be there, with the results before their eyes.
alter table proposal
  drop constraint proposal_act,
  add constraint proposal_act check (act in (
    'nomination-added', 'scheme-unfrozen', 'holder-appointed', 'holder-ended', 'account-bound', 'sheet-reopened', 'scoring-closed',
    'value-corrected', 'coverage-corrected', 'ranking-rerun', 'recusal-lifted', 'quorum-changed'));

-- what guards freezing looks at the quorum too
drop trigger edition_freezing on edition;
create trigger edition_freezing before update of frozen_at, opened_at, unfreezings, quorum_numerator, quorum_denominator, quorum_over on edition
  for each row execute function freezing_guard();
