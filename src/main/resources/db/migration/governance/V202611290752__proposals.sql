-- Proposals: their texts stay version by version; a frozen text is what is put to the vote, and nobody changes it.
create table governance.proposal (
    id           uuid primary key,
    body         uuid not null references governance.body,
    author       uuid not null references people.party,
    title        text not null check (length(title) between 1 and 160),
    title_folded text not null,
    driver       text not null default '' check (length(driver) <= 4000),
    nothing      text not null default '' check (length(nothing) <= 4000),
    state        text not null check (state in ('DRAFT', 'DISCUSSION', 'AMENDABLE', 'FROZEN', 'CONSENT', 'VOTING', 'ADOPTED',
        'REJECTED', 'NO_QUORUM', 'TIED', 'WITHDRAWN', 'LAPSED')),
    statutory    boolean not null default false,
    change_key   text check (change_key ~ '^[A-Z_]{3,40}$'),
    change_value text check (length(change_value) between 1 and 40),
    effect       date,
    review       date,
    replaces     uuid references governance.decision,
    minority     text not null default '' check (length(minority) <= 4000),
    current      integer not null default 1,
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
    ballot       uuid,
    decision     uuid references governance.decision,
    version      integer not null default 1,
    made_at      timestamptz not null,
    touched_at   timestamptz not null,
    constraint proposal_published check (state in ('DRAFT', 'WITHDRAWN', 'LAPSED') or (driver <> '' and nothing <> '')),
    constraint proposal_frozen check ((sha256 is not null) = (state in ('FROZEN', 'CONSENT', 'VOTING', 'ADOPTED', 'REJECTED',
        'NO_QUORUM', 'TIED'))),
    check ((change_key is null) = (change_value is null)),
    check ((state = 'ADOPTED') = (decision is not null))
);
create index proposal_of on governance.proposal (body, state, touched_at desc);
create index proposal_ballot on governance.proposal (ballot) where ballot is not null;
create index proposal_author on governance.proposal (author);
comment on table governance.proposal is 'something a body is asked to decide';
comment on column governance.proposal.title_folded is 'derived: what is searched';
comment on column governance.proposal.author is 'whoever answers for it: who wrote it, or who took it over';
comment on column governance.proposal.driver is 'why act';
comment on column governance.proposal.nothing is 'what happens if nothing is done';
comment on column governance.proposal.statutory is 'it changes the statutes: their quorum and majority hold';
comment on column governance.proposal.current is 'number of the text that holds';
comment on column governance.proposal.sha256 is 'of the frozen text; none: it may still change';
comment on column governance.proposal.ballot is 'the ballot it was put to, the first one of them';
comment on column governance.proposal.touched_at is 'when something last happened to it: after the idle days of the body it lapses';
grant select, insert, update on governance.proposal to fabcom_app;

create table governance.proposal_text (
    proposal uuid not null references governance.proposal,
    number   integer not null check (number >= 1),
    text     text not null check (length(text) between 1 and 40000),
    keys     integer[] not null,
    note     text not null default '' check (length(note) <= 300),
    said_by  uuid not null references people.party,
    said_at  timestamptz not null,
    primary key (proposal, number)
);
comment on table governance.proposal_text is 'a text of a proposal, article by article, each with a blank line before the next';
comment on column governance.proposal_text.keys is 'which article each one is, through all texts: a number of its own';
comment on column governance.proposal_text.note is 'what changed, in a few words';
select journal.protect('governance.proposal_text');

-- A text that is frozen takes no other after it, whoever asks; and what is frozen is the text that holds.
create function governance.text_is_open() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    perform from governance.proposal p where p.id = new.proposal and p.sha256 is null for update;
    if not found then
        raise exception using errcode = '23514', constraint = 'text_frozen', message = 'this text is frozen';
    end if;
    return new;
end $$;
create trigger text_is_open before insert on governance.proposal_text
    for each row execute function governance.text_is_open();

create function governance.frozen_as_it_is() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.sha256 is not null and (old.sha256 is null or new.current <> old.current) and new.sha256 is distinct from (
            select encode(sha256(convert_to(t.text, 'UTF8')), 'hex') from governance.proposal_text t
            where t.proposal = new.id and t.number = new.current) then
        raise exception using errcode = '23514', constraint = 'frozen_text', message = 'another text than the one frozen';
    end if;
    if old.sha256 is not null and new.sha256 is not null and new.sha256 <> old.sha256 then
        raise exception using errcode = '23514', constraint = 'frozen_text', message = 'this text is frozen';
    end if;
    return new;
end $$;
create trigger frozen_as_it_is before update on governance.proposal
    for each row execute function governance.frozen_as_it_is();
revoke execute on function governance.text_is_open(), governance.frozen_as_it_is() from public;

create table governance.proposal_event (
    id       uuid primary key,
    proposal uuid not null references governance.proposal,
    kind     text not null check (kind ~ '^[A-Z_]{3,40}$'),
    text     integer not null,
    note     text not null default '' check (length(note) <= 2000),
    done_by  uuid references people.party,
    done_at  timestamptz not null
);
create index proposal_event_of on governance.proposal_event (proposal, done_at, id);
comment on table governance.proposal_event is 'what happened to a proposal, in order';
comment on column governance.proposal_event.text is 'number of the text that held then';
comment on column governance.proposal_event.done_by is 'none: the program, at the hour that was said';
select journal.protect('governance.proposal_event');

create table governance.argument (
    id       uuid primary key,
    proposal uuid not null references governance.proposal,
    text_at  integer not null,
    kind     text not null check (kind in ('FOR', 'AGAINST', 'QUESTION', 'EVIDENCE')),
    words    text not null check (length(words) between 1 and 2000),
    source   text not null default '' check (length(source) <= 500),
    said_by  uuid not null references people.party,
    said_at  timestamptz not null,
    gone_at  timestamptz,
    foreign key (proposal, text_at) references governance.proposal_text (proposal, number)
);
create index argument_of on governance.argument (proposal, said_at desc, id) where gone_at is null;
create index argument_of_kind on governance.argument (proposal, kind, said_at desc, id) where gone_at is null;
comment on table governance.argument is 'what somebody said for or against a proposal, asked of it or showed';
comment on column governance.argument.text_at is 'number of the text it answered';
comment on column governance.argument.gone_at is 'taken back by whoever said it';
grant select, insert on governance.argument to fabcom_app;
grant update (gone_at) on governance.argument to fabcom_app;

create table governance.argument_count (
    proposal uuid not null references governance.proposal,
    kind     text not null,
    n        bigint not null,
    primary key (proposal, kind)
);
comment on table governance.argument_count is 'derived: arguments of each kind; kept by a trigger, compared by check';
grant select on governance.argument_count to fabcom_app;

create function governance.count_argument() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if tg_op = 'UPDATE' and (old.gone_at is not null or new.gone_at is null) then return null; end if;
    insert into governance.argument_count as c (proposal, kind, n) values (new.proposal, new.kind, 1)
        on conflict (proposal, kind) do update set n = c.n + case when tg_op = 'UPDATE' then -1 else 1 end;
    return null;
end $$;
create trigger count_argument after insert or update on governance.argument
    for each row execute function governance.count_argument();
revoke execute on function governance.count_argument() from public;

create table governance.amendment (
    id         uuid primary key,
    proposal   uuid not null references governance.proposal,
    base       integer not null,
    kind       text not null check (kind in ('REPLACE', 'REMOVE', 'ADD')),
    article    integer not null check (article >= 0),
    words      text not null check (length(words) <= 8000),
    reason     text not null default '' check (length(reason) <= 2000),
    state      text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED', 'WITHDRAWN', 'DROPPED')),
    place      integer,
    said_by    uuid not null references people.party,
    said_at    timestamptz not null,
    decided_by uuid references people.party,
    decided_at timestamptz,
    answer     text not null default '' check (length(answer) <= 2000),
    made       integer,
    foreign key (proposal, base) references governance.proposal_text (proposal, number),
    foreign key (proposal, made) references governance.proposal_text (proposal, number),
    check ((kind = 'REMOVE') = (words = '')),
    check ((state = 'ACCEPTED') = (made is not null)),
    check ((state = 'OPEN') = (decided_by is null))
);
create index amendment_of on governance.amendment (proposal, said_at, id);
comment on table governance.amendment is 'another wording of one article, its removal, or an article more';
comment on column governance.amendment.base is 'number of the text it was written against; a later one once it was rewritten';
comment on column governance.amendment.article is 'the article, by its number through all texts (proposal_text.keys); an added one comes behind it, 0: first';
comment on column governance.amendment.place is 'its turn among those on one article, where an order was said';
comment on column governance.amendment.made is 'number of the text that took it in';
grant select, insert, update on governance.amendment to fabcom_app;

create table governance.consent_round (
    proposal  uuid not null references governance.proposal,
    number    integer not null check (number >= 1),
    most      integer not null check (most between 1 and 9),
    fallback  text not null check (fallback in ('BALLOT', 'RETURN', 'REJECT')),
    closes    timestamptz not null,
    opened_by uuid not null references people.party,
    opened_at timestamptz not null,
    ended_at  timestamptz,
    primary key (proposal, number),
    check (number <= most)
);
comment on table governance.consent_round is 'a round of consent: until when objections are heard; how many rounds, and what follows the last, is said at the first';
grant select, insert on governance.consent_round to fabcom_app;
grant update (ended_at) on governance.consent_round to fabcom_app;

create table governance.objection (
    id        uuid primary key,
    proposal  uuid not null,
    round     integer not null,
    kind      text not null check (kind in ('OBJECTION', 'CONCERN')),
    words     text not null check (length(words) between 1 and 2000),
    state     text not null default 'RAISED' check (state in ('RAISED', 'VALID', 'NOT_VALID', 'TAKEN_BACK')),
    reason    text not null default '' check (length(reason) <= 2000),
    said_by   uuid not null references people.party,
    said_at   timestamptz not null,
    tested_by uuid references people.party,
    tested_at timestamptz,
    foreign key (proposal, round) references governance.consent_round (proposal, number),
    constraint objection_tested check ((state in ('VALID', 'NOT_VALID')) = (tested_by is not null)),
    constraint objection_reason check (state <> 'NOT_VALID' or reason <> ''),
    constraint concern_never_blocks check (kind = 'OBJECTION' or state in ('RAISED', 'TAKEN_BACK')),
    constraint objection_by_others check (tested_by is null or tested_by <> said_by)
);
create index objection_of on governance.objection (proposal, round, said_at, id);
comment on table governance.objection is 'what somebody holds against a text in a round of consent: an objection blocks once it is found valid, a concern never';
comment on column governance.objection.reason is 'why it was found valid or not';
grant select, insert, update on governance.objection to fabcom_app;
