-- What pages look up in the journal before they show a result (function on_record): by its subject, among the acts that put one
-- on record.
create index journal_results on journal (edition_id, subject)
  where act in ('ranking-run', 'analysis-kept', 'verdict-pronounced', 'document-issued');
