-- How one leaves: whoever asks to, what was settled, and exclusion, which the base takes only after a hearing.
create table membership.leaving (
    id        uuid primary key,
    member    uuid        not null references membership.member,
    words     text        not null default '' check (length(words) <= 1000),
    on_behalf boolean     not null default false,
    asked_by  uuid        not null references people.party,
    asked_at  timestamptz not null,
    open      boolean     not null default true
);
create unique index leaving_open on membership.leaving (member) where open;
comment on table membership.leaving is 'members who asked to leave; open until it is settled';
grant select, insert on membership.leaving to fabcom_app;
grant update (open, words) on membership.leaving to fabcom_app;

create table membership.settlement (
    id      uuid primary key,
    member  uuid        not null references membership.member,
    day     date        not null,
    owed    bigint      not null,
    way     text        not null check (way in ('NOTHING', 'PAID', 'WAIVED', 'REFUNDED', 'OWED')),
    note    text        not null default '' check (length(note) <= 500),
    made_by uuid        not null references people.party,
    made_at timestamptz not null,
    constraint settlement_said check (owed = 0 or way <> 'NOTHING')
);
create index settlement_of on membership.settlement (member);
comment on table membership.settlement is 'what stood between a member who leaves and the organisation, and what was agreed';
comment on column membership.settlement.owed is 'cents the member owed on that day; below zero: to be given back';
grant select, insert on membership.settlement to fabcom_app;
grant update (note) on membership.settlement to fabcom_app;

create table membership.exclusion (
    id            uuid primary key,
    member        uuid        not null references membership.member,
    grounds       text        not null check (length(grounds) between 1 and 2000),
    opened_on     date        not null,
    opened_by     uuid        not null references people.party,
    hearing_on    date,
    hearing_place text        not null default '' check (length(hearing_place) <= 200),
    convened_at   timestamptz,
    heard_on      date,
    heard_how     text check (heard_how in ('PRESENT', 'REPRESENTED', 'WRITTEN', 'ABSENT')),
    account       text        not null default '' check (length(account) <= 4000),
    heard_by      uuid references people.party,
    decided_on    date,
    outcome       text check (outcome in ('EXCLUDED', 'KEPT')),
    reason        text        not null default '' check (length(reason) <= 2000),
    decided_by    uuid references people.party,
    version       integer     not null default 1,
    constraint exclusion_convened check ((convened_at is null) = (hearing_on is null) and hearing_on > opened_on),
    constraint exclusion_heard check ((heard_on is null) = (heard_how is null) and (heard_on is null or heard_on >= hearing_on)
        and (heard_on is null or hearing_on is not null)),
    constraint exclusion_decided check ((decided_on is null) = (outcome is null)
        and (decided_on is null or heard_on is not null and decided_on >= heard_on))
);
create unique index exclusion_open on membership.exclusion (member) where decided_on is null;
create index exclusion_of on membership.exclusion (member);
comment on table membership.exclusion is 'a procedure of exclusion: convened, heard, decided, in this order';
comment on column membership.exclusion.heard_how is 'ABSENT: was convened and did not come';
comment on column membership.exclusion.account is 'what the member answered';
grant select, insert, update on membership.exclusion to fabcom_app;

create or replace function membership.take_step() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    line membership.member;
    last membership.step;
begin
    select m.* into line from membership.member m where m.id = new.member for update;
    select s.* into last from membership.step s where s.member = new.member order by s.number desc limit 1;
    new.was := last.state;
    if new.day < coalesce(last.day, line.joined_on) or not (case coalesce(last.state, '')
            when '' then new.state in ('ADMITTED', 'ACTIVE')
            when 'ADMITTED' then new.state in ('ACTIVE', 'ENDED')
            when 'ACTIVE' then new.state in ('LATE', 'SUSPENDED', 'ENDED')
            when 'LATE' then new.state in ('ACTIVE', 'SUSPENDED', 'ENDED')
            when 'SUSPENDED' then new.state in ('ACTIVE', 'ENDED')
            else new.state = 'ACTIVE' end) then
        raise exception 'a step out of order' using errcode = 'check_violation', constraint = 'step_order';
    end if;
    if new.cause = 'EXCLUDED' and not exists (select from membership.exclusion e where e.member = new.member
            and e.outcome = 'EXCLUDED' and e.decided_on = new.day) then
        raise exception 'nobody is excluded unheard' using errcode = 'check_violation', constraint = 'step_heard';
    end if;
    if new.state = 'ENDED' and not exists (select from membership.settlement s where s.member = new.member and s.day = new.day) then
        raise exception 'nothing is settled' using errcode = 'check_violation', constraint = 'step_settled';
    end if;
    update membership.member m set state = new.state, cause = new.cause,
        ended_on = case when new.state = 'ENDED' then new.day end, version = m.version + 1
        where m.id = new.member;
    return new;
end $$;
