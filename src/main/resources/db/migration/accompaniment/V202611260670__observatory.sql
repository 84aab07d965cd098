-- Statement A54. Organisations say themselves whether they are counted; the last word of each holds.
create table accompaniment.observatory_consent (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    given        boolean     not null,
    actor        uuid        not null references people.party,
    at           timestamptz not null
);
create index observatory_consent_of on accompaniment.observatory_consent (organisation);
select journal.install('accompaniment.observatory_consent');

-- What was published, for ever: masked figures only, nobody's id. Each part counts what happened within its own days, which no
-- other edition counts.
create table accompaniment.observatory_edition (
    id           uuid primary key,
    number       integer     not null unique check (number >= 1),
    published_at timestamptz not null,
    month        date        not null unique check (extract(day from month) = 1),
    content      jsonb       not null,
    sheets_until date        not null,
    ended_until  date        not null
);
select journal.install('accompaniment.observatory_edition');

create function accompaniment.observatory_guard() returns trigger language plpgsql as $$
begin
    if not exists (select from people.seat s where s.organisation = new.organisation and s.person = new.actor
                   and s.seat in ('REFERENT', 'MANAGER')) then
        perform accompaniment.plan_refuse('the organisation itself says whether it is counted');
    end if;
    return new;
end $$;
create trigger observatory_guard before insert on accompaniment.observatory_consent
    for each row execute function accompaniment.observatory_guard();
