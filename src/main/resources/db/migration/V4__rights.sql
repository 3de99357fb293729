-- Where the database is made by deploy/database/roles.sql or by the program itself, new tables are open to the app row by
-- row, and V1 took nothing back: marks could be deleted there. What the app may do is what V1 grants, however the database
-- was made.
revoke update, delete, truncate on all tables in schema public from ${app_role};
grant update on submission, account, edition, category, stored_criterion, stored_rule, stored_level, seat, seat_holder, nomination, data_value,
                coverage_record, fact, fact_item, score_sheet, sheet_mark, analysis to ${app_role};
grant delete on workbook_upload, category, stored_criterion, stored_rule, stored_level, seat, seat_holder, nomination, evidence, data_value,
                coverage_record, fact_item, fact to ${app_role};
