-- An organisation that came from another instance with its archive: where from, and what is only told of its past.
create table people.arrival (
    organisation uuid        primary key references people.organisation,
    came_from    text        not null check (length(came_from) <= 200),
    left_at      text        not null check (length(left_at) <= 200),
    arrived_at   timestamptz not null,
    arrived_by   uuid        not null references people.party
);
comment on table people.arrival is 'organisations that came with their archive from another instance';
comment on column people.arrival.organisation is 'the organisation';
comment on column people.arrival.came_from is 'name and address of the instance that it left';
comment on column people.arrival.left_at is 'when its archive was made there, as that archive says it';
comment on column people.arrival.arrived_at is 'when it arrived here';
comment on column people.arrival.arrived_by is 'who brought it';

create table people.past_row (
    organisation uuid    not null references people.organisation,
    told         text    not null check (told ~ '^[a-z_]{1,40}\.[a-z_]{1,60}$'),
    n            integer not null,
    said         jsonb   not null,
    primary key (organisation, told, n)
);
comment on table people.past_row is 'what an organisation did on another instance, told row by row; nothing here counts it';
comment on column people.past_row.organisation is 'the organisation';
comment on column people.past_row.told is 'the table in which it stood there';
comment on column people.past_row.n is 'its place among the rows of that table';
comment on column people.past_row.said is 'the row';
grant select, insert on people.arrival, people.past_row to fabcom_app;

-- Among words, the numbers of those whom the reader may not see become the number of nobody.
create function people.without_others(said text, visible uuid[]) returns text language plpgsql stable as $$
declare
    it text;
begin
    if said is null or said !~* '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' then return said; end if;
    for it in select distinct (regexp_matches(said, '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}', 'g'))[1]
    loop
        if not it::uuid = any (visible) and exists (select from people.party where id = it::uuid) then
            said := replace(said, it, '00000000-0000-0000-0000-000000000000');
        end if;
    end loop;
    return said;
end $$;
