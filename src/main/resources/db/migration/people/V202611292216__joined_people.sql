-- Somebody who was registered twice: the second record stays as another name of the first. No row that names it is rewritten.
alter table people.served
    add joined_into uuid references people.served,
    add check (joined_into <> person);
create index served_joined_into on people.served (joined_into) where joined_into is not null;
comment on column people.served.joined_into is 'the record of the same person that goes on; null: this one does';

create table people.served_join (
    id        uuid primary key,
    kept      uuid        not null references people.served,
    gone      uuid        not null references people.served,
    joined_by uuid        not null references people.party,
    joined_at timestamptz not null,
    undone_by uuid references people.party,
    undone_at timestamptz,
    check (kept <> gone),
    check ((undone_by is null) = (undone_at is null))
);
create unique index served_join_standing on people.served_join (gone) where undone_at is null;
create index served_join_kept on people.served_join (kept);
create index served_join_gone on people.served_join (gone);
comment on table people.served_join is 'which records were found to be of one person, by whom, and which were taken apart again';
comment on column people.served_join.id is 'its number';
comment on column people.served_join.kept is 'the record that goes on';
comment on column people.served_join.gone is 'the record that is another name of it';
comment on column people.served_join.joined_by is 'who found it';
comment on column people.served_join.joined_at is 'when';
comment on column people.served_join.undone_by is 'who took them apart; null: they are one';
comment on column people.served_join.undone_at is 'when they were taken apart';

-- One name, one head; whoever has an account of their own is nobody’s other name.
create function people.join_stands() returns trigger language plpgsql as $$
begin
    if new.joined_into is not null and (
        exists (select from people.served where person = new.joined_into and (joined_into is not null or claimed_at is not null))
        or exists (select from people.served where joined_into = new.person)
        or new.claimed_at is not null) then
        raise exception 'served: joined to a record that does not stand by itself' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger join_stands before insert or update of joined_into on people.served
    for each row execute function people.join_stands();

create function people.person_head(who uuid) returns uuid language sql stable as $$
    select coalesce((select s.joined_into from people.served s where s.person = who), who)
$$;
comment on function people.person_head(uuid) is 'for other rooms: the record under which a person is counted';
create function people.records_of(who uuid) returns uuid[] language sql stable as $$
    select array(select who union select people.person_head(who)
        union select s.person from people.served s where s.joined_into = people.person_head(who))
$$;
comment on function people.records_of(uuid) is 'for other rooms: all records of this person';
grant execute on function people.person_head(uuid), people.records_of(uuid) to fabcom_app;
grant select, insert, update on people.served_join to fabcom_app;
