-- What an analysis found is shown when the journal says so. Those from before are in no journal: of the latest run of a category,
-- whose analysis alone is shown, it is worked out once more; of the runs before it, it is let go.
alter table analysis disable trigger analysis_finished;
update analysis a set result = null, finished_at = null, attempts = 0, worker = '', step = '', step_number = 0,
       state = case when exists (select 1 from ranking_run of_it join ranking_run later on later.category_id = of_it.category_id
                                  where of_it.id = a.run_id and later.number > of_it.number) then 'cancelled' else 'waiting' end
 where state = 'done';
alter table analysis enable trigger analysis_finished;

-- whoever works it out says by which version
grant update (engine) on analysis to ${app_role};
