-- Votes: what was announced never changes, the roll is frozen at the opening, a tally is written once. Papers of a secret ballot
-- lie in one row per ballot, as a set with counts: no time, no order, no key of a member, no row of their own (docs/adr/0155).
create table governance.college_set (
    id       uuid primary key,
    body     uuid not null references governance.body,
    since    date not null,
    number   bigint generated always as identity,
    decision uuid,
    said_by  uuid not null references people.party,
    said_at  timestamptz not null
);
create index college_set_of on governance.college_set (body, since, number);
comment on table governance.college_set is 'the colleges of a body from a day on; the last one said for a day holds';
comment on column governance.college_set.decision is 'refers to the decision that made it so, none: said by hand';

create table governance.college (
    college_set uuid not null references governance.college_set,
    place       smallint not null check (place >= 0),
    name        text not null check (length(name) between 1 and 80),
    weight      smallint not null check (weight between 0 and 100),
    primary key (college_set, place),
    unique (college_set, name)
);
comment on table governance.college is 'colleges and what they weigh of 100';

create table governance.ballot (
    id           uuid primary key,
    body         uuid not null references governance.body,
    question     text not null check (length(question) between 1 and 300),
    path         text check (path ~ '^/[^/]'),
    text_sha256  text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    rules        jsonb not null,
    record_date  date not null,
    assembly     uuid,
    item         uuid,
    board        boolean,
    announced_at timestamptz not null,
    announced_by uuid not null references people.party,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    follows      uuid references governance.ballot,
    opened_at    timestamptz,
    roll_sha256  text,
    closed_at    timestamptz,
    annulled_at  timestamptz,
    annulled_by  uuid references people.party,
    annulled_why text check (length(annulled_why) between 1 and 500),
    check (opens_at < closes_at),
    check ((opened_at is null) = (roll_sha256 is null)),
    check (closed_at is null or opened_at is not null),
    check ((annulled_at is null) = (annulled_why is null))
);
create index ballot_body on governance.ballot (body, announced_at);
create index ballot_assembly on governance.ballot (assembly) where assembly is not null;
create index ballot_due on governance.ballot (closes_at) where closed_at is null and annulled_at is null;
comment on table governance.ballot is 'votes as they were announced';
comment on column governance.ballot.path is 'page of what is voted on';
comment on column governance.ballot.rules is 'method, options, quorum, majority, colleges, secrecy: org.fabcom.governance.ballots.BallotRules';
comment on column governance.ballot.assembly is 'in which it is voted: the scope of its proxies';
comment on column governance.ballot.item is 'to which written instructions of proxies refer';
comment on column governance.ballot.board is 'whether the board asks to vote for it: what blank proxies follow';
comment on column governance.ballot.follows is 'the ballot of which it is the second call, or that was annulled';
comment on column governance.ballot.roll_sha256 is 'of the roll as it was frozen';

-- What was announced is kept to; what happens to it is written once.
create function governance.ballot_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if (to_jsonb(new) - array['opened_at', 'roll_sha256', 'closed_at', 'annulled_at', 'annulled_by', 'annulled_why'])
        <> (to_jsonb(old) - array['opened_at', 'roll_sha256', 'closed_at', 'annulled_at', 'annulled_by', 'annulled_why'])
        or (old.opened_at is not null and (new.opened_at, new.roll_sha256) is distinct from (old.opened_at, old.roll_sha256))
        or (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
        or (old.annulled_at is not null and (new.annulled_at, new.annulled_by, new.annulled_why)
            is distinct from (old.annulled_at, old.annulled_by, old.annulled_why)) then
        raise exception 'ballot %: what was announced is kept to', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger kept before update on governance.ballot for each row execute function governance.ballot_kept();
create trigger stays before delete or truncate on governance.ballot for each statement execute function journal.refuse();
grant select, insert on governance.ballot to fabcom_app;
grant update (opened_at, roll_sha256, closed_at, annulled_at, annulled_by, annulled_why) on governance.ballot to fabcom_app;

create table governance.roll (
    ballot      uuid not null references governance.ballot,
    place       int not null check (place >= 0),
    person      uuid references people.party,
    name        text check (length(name) between 1 and 200),
    college     text,
    why         text check (why ~ '^[A-Z_]{3,40}$'),
    proxy       uuid,
    holder      uuid references people.party,
    instruction text check (instruction in ('for', 'against', 'abstain')),
    primary key (ballot, place),
    check (person is not null or name is not null)
);
create index roll_person on governance.roll (person, ballot);
create index roll_holder on governance.roll (holder, ballot) where holder is not null;
comment on table governance.roll is 'who may vote in a ballot, frozen when it opened, and why the others may not';
comment on column governance.roll.name is 'of a member that is not the person who casts the voice; none: the name of the person';
comment on column governance.roll.why is 'why there is no vote: a word of the program; none: may vote';
comment on column governance.roll.proxy is 'refers to governance.proxy';
comment on column governance.roll.holder is 'who carries the voice; a proxy without: blank';

-- Of a frozen roll only the reason why somebody does not vote changes, and each change has its line.
create function governance.roll_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if (to_jsonb(new) - 'why') <> (to_jsonb(old) - 'why') then
        raise exception 'roll of %: frozen', old.ballot using errcode = 'restrict_violation';
    end if;
    insert into governance.roll_change (ballot, place, why) values (new.ballot, new.place, coalesce(new.why, 'BACK'));
    return new;
end $$;
create trigger kept before update on governance.roll for each row execute function governance.roll_kept();
create trigger stays before delete or truncate on governance.roll for each statement execute function journal.refuse();
grant select, insert on governance.roll to fabcom_app;
grant update (why) on governance.roll to fabcom_app;

create table governance.roll_change (
    number bigint generated always as identity primary key,
    ballot uuid not null,
    place  int not null,
    why    text not null,
    at     timestamptz not null default now(),
    foreign key (ballot, place) references governance.roll
);
create index roll_change_of on governance.roll_change (ballot);
comment on table governance.roll_change is 'changes of a frozen roll: conflicts declared, members gone while the vote went on';
select journal.protect('governance.roll_change');

create table governance.conflict (
    ballot      uuid not null references governance.ballot,
    person      uuid not null references people.party,
    reason      text not null check (length(reason) between 1 and 500),
    declared_at timestamptz not null,
    declared_by uuid not null references people.party,
    primary key (ballot, person)
);
comment on table governance.conflict is 'conflicts of interest that were declared: the person leaves the roll of that ballot';
select journal.protect('governance.conflict');

create table governance.vote (
    number  bigint generated always as identity primary key,
    ballot  uuid not null,
    place   int not null,
    choice  text not null,
    cast_by uuid not null references people.party,
    cast_at timestamptz not null,
    foreign key (ballot, place) references governance.roll
);
create index vote_of on governance.vote (ballot, place, number);
comment on table governance.vote is 'votes of open ballots, with names; the last one of a voice counts, the others are its history';
comment on column governance.vote.cast_by is 'the voter, or who carries the voice';
select journal.protect('governance.vote');

create function governance.papers_in(papers jsonb) returns bigint language sql immutable parallel safe
    return (select coalesce(sum(value::bigint), 0) from jsonb_each_text(papers));

-- A paper goes in and a place is signed in one statement; nothing else says when, by whom or in which order.
create table governance.urn (
    ballot uuid primary key references governance.ballot,
    sealed boolean not null default false,
    signed bit varying not null,
    papers jsonb not null default '{}',
    check (bit_count(signed) = governance.papers_in(papers))
);
comment on table governance.urn is 'papers of secret ballots, as a set with counts, and which places of the roll have voted';
comment on column governance.urn.signed is 'one bit for each place of the roll';
comment on column governance.urn.papers is 'how many papers say the same: college, choice, and the tracker where there is one';

create function governance.urn_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if old.sealed or new.ballot <> old.ballot or length(new.signed) <> length(old.signed)
        or (old.signed & new.signed) <> old.signed then
        raise exception 'urn of %: sealed, or a paper was to be taken out', old.ballot using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger kept before update on governance.urn for each row execute function governance.urn_kept();
create trigger stays before delete or truncate on governance.urn for each statement execute function journal.refuse();
grant select, insert, update on governance.urn to fabcom_app;

create table governance.tally (
    ballot    uuid primary key references governance.ballot,
    file      text not null,
    sha256    text not null check (sha256 = encode(sha256(convert_to(file, 'UTF8')), 'hex')),
    answer    text not null,
    result    jsonb not null,
    closed_by uuid references people.party
);
comment on table governance.tally is 'what each ballot came to: the file that ./fabcom tally reads, and its answer';
comment on column governance.tally.closed_by is 'none: the hour that was announced';
select journal.protect('governance.tally');

create table governance.tie (
    ballot       uuid primary key references governance.tally,
    chosen       text not null,
    public_value text check (length(public_value) between 1 and 200),
    seed         text,
    result       jsonb not null,
    parted_by    uuid not null references people.party,
    parted_at    timestamptz not null
);
comment on table governance.tie is 'ties parted by the rule that was announced';
comment on column governance.tie.chosen is 'for or against, or the option';
comment on column governance.tie.seed is 'of a draw: SHA-256 of the public value and the hash of the roll';
select journal.protect('governance.tie');

create table governance.external_result (
    ballot   uuid primary key references governance.ballot,
    address  text check (length(address) <= 500),
    content  text not null check (length(content) <= 100000),
    sha256   text not null check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    said_by  uuid not null references people.party,
    said_at  timestamptz not null
);
comment on table governance.external_result is 'results of votes held elsewhere (Belenios), as they came';
select journal.protect('governance.external_result');

grant select, insert on governance.college_set, governance.college to fabcom_app;

comment on column governance.college_set.id is 'the set';
comment on column governance.college_set.body is 'whose colleges they are';
comment on column governance.college_set.since is 'from which day it holds';
comment on column governance.college_set.number is 'parts what was said for the same day';
comment on column governance.college_set.said_by is 'who said it';
comment on column governance.college_set.said_at is 'when it was said';
comment on column governance.college.college_set is 'the set it belongs to';
comment on column governance.college.place is 'its place in the set, from 0';
comment on column governance.college.name is 'its name';
comment on column governance.college.weight is 'what it weighs of 100';
comment on column governance.ballot.id is 'the ballot';
comment on column governance.ballot.body is 'who decides';
comment on column governance.ballot.question is 'what is put to the vote';
comment on column governance.ballot.text_sha256 is 'hash of the frozen text';
comment on column governance.ballot.record_date is 'the day on which is read who may vote';
comment on column governance.ballot.announced_at is 'when it was announced';
comment on column governance.ballot.announced_by is 'who announced it';
comment on column governance.ballot.opens_at is 'when it opens';
comment on column governance.ballot.closes_at is 'when it closes';
comment on column governance.ballot.opened_at is 'when it was opened';
comment on column governance.ballot.closed_at is 'when it was closed and counted';
comment on column governance.ballot.annulled_at is 'when it was annulled';
comment on column governance.ballot.annulled_by is 'who annulled it';
comment on column governance.ballot.annulled_why is 'why it was annulled';
comment on column governance.roll.ballot is 'the ballot';
comment on column governance.roll.place is 'place in the roll, by name, from 0';
comment on column governance.roll.person is 'who casts the voice';
comment on column governance.roll.college is 'in which the voice counts';
comment on column governance.roll.instruction is 'what whoever carries the voice must say';
comment on column governance.roll_change.number is 'the change';
comment on column governance.roll_change.ballot is 'the ballot';
comment on column governance.roll_change.place is 'place in the roll';
comment on column governance.roll_change.why is 'why there is no vote from now on';
comment on column governance.roll_change.at is 'when it changed';
comment on column governance.conflict.ballot is 'the ballot';
comment on column governance.conflict.person is 'who has it';
comment on column governance.conflict.reason is 'which it is';
comment on column governance.conflict.declared_at is 'when it was declared';
comment on column governance.conflict.declared_by is 'who declared it';
comment on column governance.vote.number is 'the vote';
comment on column governance.vote.ballot is 'the ballot';
comment on column governance.vote.place is 'place in the roll';
comment on column governance.vote.choice is 'for, against or abstain, or one mark for each option';
comment on column governance.vote.cast_at is 'when it was cast';
comment on column governance.urn.ballot is 'the ballot';
comment on column governance.urn.sealed is 'nothing goes in any more';
comment on column governance.tally.ballot is 'the ballot';
comment on column governance.tally.file is 'what ./fabcom tally reads';
comment on column governance.tally.sha256 is 'hash of the file';
comment on column governance.tally.answer is 'what the tally answered';
comment on column governance.tally.result is 'the answer as rooms and pages show it';
comment on column governance.tie.ballot is 'the ballot';
comment on column governance.tie.public_value is 'of a draw: the value as it was published';
comment on column governance.tie.result is 'the result with the tie parted';
comment on column governance.tie.parted_by is 'who parted it';
comment on column governance.tie.parted_at is 'when it was parted';
comment on column governance.external_result.ballot is 'the ballot';
comment on column governance.external_result.address is 'of the election';
comment on column governance.external_result.content is 'result.json as it came';
comment on column governance.external_result.sha256 is 'hash of the content';
comment on column governance.external_result.said_by is 'who brought it in';
comment on column governance.external_result.said_at is 'when it was brought in';
