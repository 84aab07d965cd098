-- Browsers that weigh without network: each has a key that never leaves it, and numbers what it keeps.
create table flows.device (
    id            uuid primary key,
    site          uuid        not null references flows.site,
    person        uuid        not null references people.party,
    public_key    bytea       not null check (length(public_key) between 50 and 200),
    registered_at timestamptz not null,
    revoked_at    timestamptz
);
create index device_person on flows.device (person, site);
comment on table flows.device is 'browsers that sign what they keep without network, each for one person at one site';
grant select, insert on flows.device to fabcom_app;
grant update (revoked_at) on flows.device to fabcom_app;

create table flows.received (
    device      uuid        not null references flows.device,
    number      integer     not null check (number >= 1),
    said        text        not null check (length(said) between 2 and 4000),
    signature   bytea       not null check (length(signature) = 64),
    outcome     text        not null check (outcome in ('KEPT', 'REFUSED')),
    why         text        not null default '' check (length(why) <= 40),
    received_at timestamptz not null,
    primary key (device, number)
);
comment on table flows.received is 'what devices kept without network, as it was signed there, in their numbers without gap';
select journal.install('flows.received');

create function flows.guard_number() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('flows.device ' || new.device, 0));
    if new.number <> 1 + coalesce((select max(r.number) from flows.received r where r.device = new.device), 0) then
        if not exists (select from flows.received r where r.device = new.device and r.number = new.number) then
            perform flows.refuse('number_gap', 'a number is missing before ' || new.number);
        end if;
    end if;
    return new;
end $$;
create trigger no_gap before insert on flows.received for each row execute function flows.guard_number();
alter table flows.weighing add constraint weighing_device foreign key (device) references flows.device;
