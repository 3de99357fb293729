-- Every run but the first takes two persons, whoever has seen the one before: who opened a run first is not written down any more. What
-- was, stays.
revoke insert on ranking_seen from ${app_role};
