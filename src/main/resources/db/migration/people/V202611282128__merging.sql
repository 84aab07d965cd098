-- An organisation that is merged stays as another name of the one it is: no row that names it is rewritten, sealed or not.
alter table people.organisation
    add merged_into uuid references people.organisation,
    add check (merged_into <> id);
create index organisation_merged_into on people.organisation (merged_into) where merged_into is not null;
comment on column people.organisation.merged_into is 'the organisation that it is; null: it stands for itself';

create table people.organisation_merge (
    id          uuid primary key,
    kept        uuid        not null references people.organisation,
    gone        uuid        not null references people.organisation,
    former_name text        not null,
    merged_by   uuid        not null references people.party,
    merged_at   timestamptz not null,
    undone_by   uuid references people.party,
    undone_at   timestamptz,
    check (kept <> gone),
    check ((undone_by is null) = (undone_at is null))
);
create unique index organisation_merge_standing on people.organisation_merge (gone) where undone_at is null;
create index organisation_merge_kept on people.organisation_merge (kept);
comment on table people.organisation_merge is 'which organisations were found to be one, by whom, and which were taken apart again';
comment on column people.organisation_merge.former_name is 'what the other one was called: it comes back with it';

create table people.merge_seat (
    merge        uuid not null references people.organisation_merge,
    organisation uuid not null references people.organisation,
    person       uuid not null references people.person,
    primary key (merge, organisation, person)
);
create index merge_seat_person on people.merge_seat (person);
comment on table people.merge_seat is 'seats that came with a merge: they go with it';

-- One name, one head: what is merged is nobody’s head, and has one that stands for itself.
create function people.merge_stands() returns trigger language plpgsql as $$
begin
    if new.merged_into is not null and (
        exists (select from people.organisation where id = new.merged_into and merged_into is not null)
        or exists (select from people.organisation where merged_into = new.id)) then
        raise exception 'organisation: merged into one that is merged itself' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger merge_stands before update of merged_into on people.organisation
    for each row execute function people.merge_stands();

create function people.same_as(parties uuid[]) returns uuid[] language sql stable as $$
    with heads as (select coalesce(merged_into, id) as head from people.organisation where id = any (parties))
    select array(select unnest(parties) union select head from heads
        union select o.id from people.organisation o join heads on o.merged_into = head)
$$;
comment on function people.same_as(uuid[]) is 'for other rooms: these parties, and the organisations that are the same as one of them';
grant execute on function people.same_as(uuid[]) to fabcom_app;
grant select, insert, update on people.organisation_merge to fabcom_app;
grant select, insert, delete on people.merge_seat to fabcom_app;
