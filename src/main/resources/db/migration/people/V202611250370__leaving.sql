-- Who has not been here for long, who is about to be erased and may still come back, and who was.
alter table people.person
    add column last_seen_on date default current_date,
    add column erased_at timestamptz;
update people.person p set last_seen_on = greatest(p.confirmed_at::date,
    coalesce((select max(s.last_used_at)::date from people.session s where s.person = p.id), p.confirmed_at::date));
alter table people.person
    add check ((erased_at is null) = (last_seen_on is not null)),
    add check (erased_at is null or (password_hash is null and email like '%@effacee.invalid'));
create index person_last_seen on people.person (last_seen_on) where erased_at is null;

create table people.departure (
    person uuid primary key references people.person,
    cause  text        not null check (cause in ('ASKED', 'INACTIVE')),
    since  timestamptz not null,
    due_on date        not null
);
create index departure_due on people.departure (due_on);
grant select, insert, update, delete on people.departure to fabcom_app;

-- The proof that it was done; no name is left to keep.
create table people.erasure (
    id     uuid primary key,
    person uuid        not null unique references people.person,
    at     timestamptz not null,
    cause  text        not null check (cause in ('ASKED', 'INACTIVE'))
);
select journal.install('people.erasure');

-- Whoever is erased may leave an organisation with nobody in it, never with people and no manager.
create or replace function people.keep_a_manager() returns trigger language plpgsql as $$
begin
    perform 1 from people.organisation where id = old.organisation for update;
    if exists (select from people.seat where organisation = old.organisation and seat = 'MANAGER') then return null; end if;
    if exists (select from people.person where id = old.person and erased_at is not null)
        and not exists (select from people.seat where organisation = old.organisation) then return null; end if;
    raise exception 'organisation % would have no manager', old.organisation using errcode = 'check_violation';
end $$;
