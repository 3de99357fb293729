-- What was left when analyses were put on record. Those of runs that were followed by others are shown to nobody: they are let go
-- instead of worked out once more. One that a replica of the old version finished meanwhile has no entry in the journal: it is worked
-- out once more. Another version of the app may find other figures than were kept before.
alter table analysis disable trigger analysis_finished;
update analysis a set result = null, finished_at = null, attempts = 0, worker = '', step = '', step_number = 0,
       state = case when of_run.followed then 'cancelled' else 'waiting' end
  from (select r.id, c.edition_id, exists (select 1 from ranking_run later where later.category_id = r.category_id and later.number > r.number) as followed
          from ranking_run r join category c on c.id = r.category_id) of_run
 where of_run.id = a.run_id
   and (a.state in ('waiting', 'running') and of_run.followed
        or a.state = 'done' and not exists (select 1 from journal j where j.edition_id = of_run.edition_id and j.act = 'analysis-kept'
                                               and strpos(j.after, '"' || encode(sha256(a.result), 'hex') || '"') > 0));
alter table analysis enable trigger analysis_finished;

-- whoever works it out says by which version
grant update (engine) on analysis to ${app_role};
