-- Who does what here: organisations that chose to be shown, and the relations that both sides confirmed.
create table instance.actor (
    organisation uuid        primary key references people.party,
    words        text        not null default '' check (length(words) <= 1000),
    site         text        not null default '' check (site = '' or (site ~ '^https?://' and length(site) <= 300)),
    crafts       text[]      not null default '{}',     -- codes of the list, and words of their own
    offers       text        not null default '' check (length(offers) <= 600),
    needs        text        not null default '' check (length(needs) <= 600),
    shown        text[]      not null default '{}',     -- which of USES, OFFERS, NEEDS of other rooms are shown
    published    boolean     not null,
    said_by      uuid        not null references people.party,
    said_at      timestamptz not null,
    version      integer     not null default 1,
    check (cardinality(crafts) <= 12),
    check (shown <@ array['USES', 'OFFERS', 'NEEDS'])
);
create index actor_said_by on instance.actor (said_by);

-- From one organisation to another: federates, contributes to, uses the services of, buys from. Public once both agree.
create table instance.relation (
    id             uuid        primary key,
    kind           text        not null check (kind in ('FEDERATES', 'CONTRIBUTES', 'USES', 'BUYS')),
    from_party     uuid        not null references people.party,
    to_party       uuid        not null references people.party,
    words          text        not null default '' check (length(words) <= 200),
    proposed_for   uuid        not null references people.party,   -- the side that proposes
    proposed_by    uuid        not null references people.party,
    proposed_at    timestamptz not null,
    confirmed_by   uuid references people.party,
    confirmed_at   timestamptz,
    refused_at     timestamptz,
    ended_on       date,
    ended_by       uuid references people.party,
    check (from_party <> to_party),
    check (proposed_for in (from_party, to_party)),
    check ((confirmed_by is null) = (confirmed_at is null)),
    check (confirmed_at is null or refused_at is null),
    check ((ended_on is null) = (ended_by is null)),
    check (ended_on is null or confirmed_at is not null)
);
create unique index relation_living on instance.relation (kind, from_party, to_party)
    where refused_at is null and ended_on is null;
create index relation_from on instance.relation (from_party);
create index relation_to on instance.relation (to_party);

-- What was proposed does not change; it is answered once; what both said is ended, not unsaid.
create function instance.relation_moves() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.confirmed_at is not null or new.refused_at is not null or new.ended_on is not null then
            raise exception 'relation: it begins with a proposal' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (new.id, new.kind, new.from_party, new.to_party, new.words, new.proposed_for, new.proposed_by, new.proposed_at)
        is distinct from (old.id, old.kind, old.from_party, old.to_party, old.words, old.proposed_for, old.proposed_by,
            old.proposed_at)
        or old.confirmed_at is not null and (new.confirmed_at, new.confirmed_by) is distinct from (old.confirmed_at, old.confirmed_by)
        or old.refused_at is not null and new is distinct from old
        or old.ended_on is not null and new is distinct from old then
        raise exception 'relation: what was said stays' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger relation_moves before insert or update on instance.relation
    for each row execute function instance.relation_moves();

grant select, insert, update on instance.actor, instance.relation to fabcom_app;
