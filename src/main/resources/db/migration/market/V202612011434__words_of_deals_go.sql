-- nodes stopped: an older program would erase somebody and leave these words
-- What was written beside a deal goes with whoever wrote it, the day they are erased; terms and steps stay as they were.
drop trigger append_only on market.deal_version;
drop trigger append_only on market.deal_step;
create trigger append_only before delete or truncate on market.deal_version for each statement execute function journal.refuse();
create trigger append_only before delete or truncate on market.deal_step for each statement execute function journal.refuse();
create trigger only_words_go before update on market.deal_version for each row
    when (new.message <> '' or to_jsonb(new) - 'message' is distinct from to_jsonb(old) - 'message') execute function journal.refuse();
create trigger only_words_go before update on market.deal_step for each row
    when (new.note <> '' or to_jsonb(new) - 'note' is distinct from to_jsonb(old) - 'note') execute function journal.refuse();
grant update (message) on market.deal_version to fabcom_app;
grant update (note) on market.deal_step to fabcom_app;

update market.deal_version v set message = ''
    from people.person p where p.id = v.made_by and p.erased_at is not null and v.message <> '';
update market.deal_step s set note = ''
    from people.person p where p.id = s.made_by and p.erased_at is not null and s.note <> '';
update market.dispute d set reason = '—' from people.person p where p.id = d.opened_by and p.erased_at is not null;
