-- What an analysis found is shown when the journal says so. Those from before are in no journal: they are worked out once more, to
-- the same bytes.
alter table analysis disable trigger analysis_finished;
update analysis set state = 'waiting', result = null, finished_at = null, attempts = 0, worker = '', step = '', step_number = 0
 where state = 'done';
alter table analysis enable trigger analysis_finished;
