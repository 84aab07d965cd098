-- Rooms above say whether a case may end so (ADR 0244).
create function cases.case_closed() returns trigger language plpgsql as $$
declare
    asked text;
begin
    for asked in select p.answer from kernel.port p where p.question = 'cases.case_closed' loop
        execute format('select %s($1, $2)', asked) using new.id, new.outcome;
    end loop;
    return new;
end $$;
create trigger ended_guard before update on cases.case_file for each row
    when (new.state = 'CLOSED' and old.state <> 'CLOSED') execute function cases.case_closed();

create or replace function cases.case_facet_news() returns trigger language plpgsql as $$
declare
    file    cases.case_file;
    commune text;
begin
    if tg_op = 'UPDATE' then
        update cases.case_facet set heard_at = new.at, quiet = false where case_file = new.case_file;
        return null;
    end if;
    select * into file from cases.case_file c where c.id = new.case_file;
    commune := people.hold_commune(file.organisation);
    insert into cases.case_facet (case_file, opened_at, organisation, state, mediator, commune, heard_at, merged)
    select c.id, c.opened_at, c.organisation, c.state, c.mediator, commune, new.at, c.merged_into is not null
    from cases.case_file c where c.id = new.case_file and commune is not null;
    return null;
end $$;
