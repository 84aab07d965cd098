-- nodes stopped: an older program would merge while somebody waits
-- Who sits in a merged organisation is said of each person (ADR 0228): nobody comes to manage one of its records beside that.
create function people.no_merge_while_recovered() returns trigger language plpgsql as $$
begin
    if new.merged_into is not null and exists (
            select from people.recovery r where r.organisation in (new.id, new.merged_into) and r.state in ('ASKED', 'GRANTED')) then
        raise exception 'organisation: somebody waits to manage it' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger no_merge_while_recovered before update of merged_into on people.organisation
    for each row execute function people.no_merge_while_recovered();

create function people.recovery_of_a_head() returns trigger language plpgsql as $$
begin
    perform 1 from people.organisation o where o.id = new.organisation and o.merged_into is null for key share;
    if not found then raise exception 'recovery: of a merged organisation' using errcode = 'check_violation'; end if;
    return new;
end $$;
create trigger recovery_of_a_head before insert on people.recovery for each row execute function people.recovery_of_a_head();
