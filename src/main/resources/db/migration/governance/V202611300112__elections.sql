-- A proposal that elects: its adoption gives mandates by itself, from its day of effect for so many months (ADR 0236).
create table governance.election (
    id          uuid primary key,
    proposal    uuid        not null references governance.proposal,
    place       integer     not null check (place between 0 and 11),
    role        uuid        not null,
    person      uuid        not null references people.party,
    months      integer     not null check (months between 1 and 72),
    given_at    timestamptz,
    seat        uuid unique,
    answer      text check (answer in ('ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    unique (proposal, place),
    unique (proposal, role, person),
    check ((answer is null) = (answered_at is null)),
    check (seat is null or given_at is not null)
);
create index election_person on governance.election (person);
create index election_waiting on governance.election (proposal) where given_at is null;
comment on table governance.election is 'whom a proposal elects to which role; given by itself once its decision takes effect';
comment on column governance.election.proposal is 'that elects';
comment on column governance.election.place is 'order in which they were said';
comment on column governance.election.role is 'refers to circles.groups';
comment on column governance.election.person is 'who is elected';
comment on column governance.election.months is 'how long the mandate lasts from the day of effect';
comment on column governance.election.given_at is 'when the day of effect was seen to; null: it has not come, or they declined before';
comment on column governance.election.seat is 'refers to circles.group_seat: the mandate; null: not given';
comment on column governance.election.answer is 'of who was elected; null: none yet, the mandate holds';
comment on column governance.election.answered_at is 'when they answered';

grant select, insert, update, delete on governance.election to fabcom_app;

-- Who is elected stands with the text that is frozen; what became of it is written once, after the adoption.
create function governance.election_stands() returns trigger
    language plpgsql set search_path = pg_catalog as $$
declare
    it governance.proposal;
begin
    select * into it from governance.proposal where id = case when tg_op = 'DELETE' then old.proposal else new.proposal end;
    if tg_op = 'UPDATE' and (new.id, new.proposal, new.place, new.role, new.person, new.months)
            = (old.id, old.proposal, old.place, old.role, old.person, old.months) then
        if it.decision is null then
            raise exception using errcode = '23514', constraint = 'election_adopted', message = 'nothing was decided';
        end if;
        if old.given_at is not null and (new.given_at, new.seat) is distinct from (old.given_at, old.seat)
            or old.answer is not null and (new.answer, new.answered_at) is distinct from (old.answer, old.answered_at)
            or new.seat is not null and old.seat is null and old.answer = 'DECLINED' then
            raise exception using errcode = '23514', constraint = 'election_once', message = 'written once';
        end if;
        return new;
    end if;
    if it.sha256 is not null or it.decision is not null then
        raise exception using errcode = '23514', constraint = 'election_frozen', message = 'this proposal is frozen';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger election_stands before insert or update or delete on governance.election
    for each row execute function governance.election_stands();

-- What compares options elects nobody: the vote is about the options.
create function governance.election_alone() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.sha256 is not null and old.sha256 is null and new.options is not null
        and exists (select from governance.election e where e.proposal = new.id) then
        raise exception using errcode = '23514', constraint = 'election_alone', message = 'options elect nobody';
    end if;
    return new;
end $$;
create trigger election_alone before update on governance.proposal
    for each row execute function governance.election_alone();
