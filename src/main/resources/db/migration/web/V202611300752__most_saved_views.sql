-- nodes stopped
-- Twenty saved views of a list for each person, also where two clicks come at once: one at a time for whoever they are of.
create function web.most_saved_views() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('web.saved_view ' || new.person, 0));
    if (select count(*) from web.saved_view
        where person = new.person and path = new.path and name <> new.name and id <> new.id) >= 20 then
        raise exception 'saved_view: twenty of this list already' using errcode = 'check_violation', constraint = 'saved_view_most';
    end if;
    return new;
end $$;
create trigger most before insert or update of person, path on web.saved_view
    for each row execute function web.most_saved_views();
