-- Assemblies: convened in time with their texts, those who are there, what is counted in the room, and minutes that stay.
create table governance.assembly (
    id             uuid primary key,
    body           uuid        not null references governance.body,
    kind           text        not null check (kind in ('ORDINARY', 'EXTRAORDINARY', 'MIXED')),
    held           text        not null check (held in ('ON_SITE', 'ONLINE', 'HYBRID')),
    starts_at      timestamptz not null,
    place          text        not null default '' check (length(place) <= 200),
    link           text        not null default '' check (length(link) <= 300),
    remote_basis   text        not null default '' check (length(remote_basis) <= 200),
    record_date    date        not null,
    tie            text        not null check (tie in ('CASTING_VOTE', 'RETURN', 'DRAW')),
    draw_from      text        not null default '' check (length(draw_from) <= 160),
    second_call_of uuid unique references governance.assembly,
    state          text        not null default 'DRAFT'
        check (state in ('DRAFT', 'CONVENED', 'IN_SESSION', 'SUSPENDED', 'ADJOURNED', 'CLOSED', 'CANCELLED')),
    agenda_version int         not null default 1 check (agenda_version > 0),
    convened_at    timestamptz,
    opened_at      timestamptz,
    closed_at      timestamptz,
    made_by        uuid        not null references people.party,
    made_at        timestamptz not null,
    check (tie <> 'DRAW' or draw_from <> ''),
    check (state in ('DRAFT', 'CANCELLED') or convened_at is not null)
);
create index assembly_of on governance.assembly (body, starts_at);
comment on table governance.assembly is 'assemblies of a body, from their preparation to their closing';
comment on column governance.assembly.remote_basis is 'the article of the statutes that allows to take part from afar';
comment on column governance.assembly.record_date is 'the day on which it is looked who may vote';
comment on column governance.assembly.tie is 'what parts equals, said in the convocation';
comment on column governance.assembly.draw_from is 'of a draw: the public value announced, none otherwise';
comment on column governance.assembly.second_call_of is 'the assembly that had no quorum and whose agenda it takes up';
comment on column governance.assembly.agenda_version is 'grows with each item that members had put on the agenda';
grant select, insert on governance.assembly to fabcom_app;
grant update (kind, held, starts_at, place, link, remote_basis, record_date, tie, draw_from, state, agenda_version, convened_at,
    opened_at, closed_at) on governance.assembly to fabcom_app;

-- Signed minutes and addenda: numbered by body without gap, each with the hash of the one before.
create table governance.minutes (
    id        uuid primary key,
    body      uuid        not null references governance.body,
    number    int         not null check (number > 0),
    assembly  uuid        not null references governance.assembly,
    amends    uuid references governance.minutes,
    title     text        not null check (length(title) between 1 and 200),
    pdf       bytea       not null,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    previous  text        not null check (previous ~ '^([0-9a-f]{64})?$'),
    chair     uuid        not null references people.party,
    secretary uuid        not null references people.party,
    signed_at timestamptz not null,
    unique (body, number),
    check (chair <> secretary)
);
create unique index minutes_of on governance.minutes (assembly) where amends is null;
create index minutes_amending on governance.minutes (amends);
comment on table governance.minutes is 'signed minutes of assemblies and their addenda, as PDF/A; never changed';
comment on column governance.minutes.amends is 'of an addendum: the minutes that it completes or corrects, none otherwise';
comment on column governance.minutes.sha256 is 'of the file';
comment on column governance.minutes.previous is 'sha256 of the number before in this body, none for the first';

create function governance.minutes_follow() returns trigger
    language plpgsql as $$
declare
    last record;
begin
    perform pg_advisory_xact_lock(hashtextextended('governance.minutes.' || new.body, 0));
    select m.number, m.sha256 into last from governance.minutes m where m.body = new.body order by m.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'minutes of % take number %', new.body, coalesce(last.number, 0) + 1
            using errcode = 'integrity_constraint_violation', constraint = 'minutes_follow';
    end if;
    if new.previous <> coalesce(last.sha256, '') or new.sha256 <> encode(sha256(new.pdf), 'hex') then
        raise exception 'minutes of % break their chain', new.body
            using errcode = 'integrity_constraint_violation', constraint = 'minutes_chain';
    end if;
    return new;
end $$;
create trigger follow before insert on governance.minutes for each row execute function governance.minutes_follow();
select journal.install('governance.minutes');

create table governance.agenda_item (
    id         uuid primary key,
    assembly   uuid not null references governance.assembly,
    place      int  not null check (place between 1 and 99),
    kind       text not null check (kind in ('TALK', 'ORDINARY', 'STATUTES')),
    title      text not null check (length(title) between 3 and 160),
    text       text not null default '' check (length(text) <= 20000),
    board      boolean,
    way        text not null check (way in ('HANDS', 'SCREEN', 'BOTH')),
    secret     boolean not null,
    approves   uuid references governance.minutes,
    sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
    since      int  not null default 1 check (since > 0),
    asked      boolean not null default false,
    state      text not null default 'WAITING' check (state in ('WAITING', 'OPEN', 'DONE', 'POSTPONED', 'DROPPED')),
    ballot     uuid,
    outcome    text check (outcome in ('ADOPTED', 'REJECTED', 'TIED', 'NO_QUORUM', 'NO_DECISION')),
    tie_rule   text check (tie_rule in ('CASTING_VOTE', 'RETURN', 'DRAW')),
    present    int  check (present >= 0),
    represented int check (represented >= 0),
    need       int  check (need >= 0),
    decision   uuid,
    debates    text not null default '' check (length(debates) <= 8000),
    opened_at  timestamptz,
    done_at    timestamptz,
    unique (assembly, place) deferrable initially deferred,
    check (kind <> 'TALK' or outcome is null)
);
comment on table governance.agenda_item is 'what an assembly talks about and decides, in order';
comment on column governance.agenda_item.kind is 'TALK: nothing is decided; ORDINARY, STATUTES: a resolution with the majority of its kind';
comment on column governance.agenda_item.board is 'whether the board asks to vote for it, none: it says nothing';
comment on column governance.agenda_item.way is 'how is voted: hands in the room, on screens, or both';
comment on column governance.agenda_item.sha256 is 'of the text, once convened: it changes no more';
comment on column governance.agenda_item.since is 'the version of the agenda with which it came';
comment on column governance.agenda_item.asked is 'put there by members';
comment on column governance.agenda_item.ballot is 'refers to governance.ballot';
comment on column governance.agenda_item.present is 'voices in the room when the vote was opened';
comment on column governance.agenda_item.represented is 'voices carried by proxy when the vote was opened';
comment on column governance.agenda_item.need is 'voices that the quorum wanted';
comment on column governance.agenda_item.decision is 'refers to governance.decision';
comment on column governance.agenda_item.debates is 'what was said, in short, for the minutes';
grant select, insert, delete on governance.agenda_item to fabcom_app;
grant update (place, kind, title, text, board, way, secret, sha256, state, ballot, outcome, tie_rule, present, represented, need,
    decision, debates, opened_at, done_at) on governance.agenda_item to fabcom_app;

-- What members were sent stays what they were sent.
create function governance.agenda_item_kept() returns trigger
    language plpgsql as $$
begin
    if old.sha256 is not null and (tg_op = 'DELETE' or (new.title, new.text, new.kind, new.way, new.secret, new.sha256, new.since)
            is distinct from (old.title, old.text, old.kind, old.way, old.secret, old.sha256, old.since)) then
        raise exception 'the item % was sent to members', old.id
            using errcode = 'integrity_constraint_violation', constraint = 'agenda_item_kept';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger kept before update or delete on governance.agenda_item
    for each row execute function governance.agenda_item_kept();

create table governance.agenda_request (
    id       uuid primary key,
    assembly uuid        not null references governance.assembly,
    title    text        not null check (length(title) between 3 and 160),
    text     text        not null check (length(text) between 1 and 20000),
    item     uuid references governance.agenda_item,
    made_by  uuid        not null references people.party,
    made_at  timestamptz not null
);
create index agenda_request_of on governance.agenda_request (assembly);
comment on table governance.agenda_request is 'what members want to put on the agenda of an assembly';
comment on column governance.agenda_request.item is 'what it became, once enough members asked for it';
grant select, insert on governance.agenda_request to fabcom_app;
grant update (item) on governance.agenda_request to fabcom_app;

create table governance.agenda_support (
    request      uuid        not null references governance.agenda_request,
    person       uuid        not null references people.party,
    supported_at timestamptz not null,
    primary key (request, person)
);
comment on table governance.agenda_support is 'members who ask with others to put something on the agenda';
grant select, insert on governance.agenda_support to fabcom_app;

create table governance.convocation (
    id             uuid primary key,
    assembly       uuid        not null references governance.assembly,
    agenda_version int         not null check (agenda_version > 0),
    person         uuid references people.party,
    name           text        not null check (length(name) between 1 and 200),
    college        text,
    channel        text        not null check (channel in ('MAIL', 'PAPER')),
    sent_to        text        not null default '' check (length(sent_to) <= 254),
    sent_at        timestamptz,
    documents      text[]      not null,
    made_by        uuid        not null references people.party,
    check (channel <> 'MAIL' or sent_at is not null)
);
create index convocation_of on governance.convocation (assembly, agenda_version);
comment on table governance.convocation is 'who was convened, how and when, with which documents';
comment on column governance.convocation.sent_to is 'the address of a mail, none for a letter on paper';
comment on column governance.convocation.sent_at is 'when it left; none: the letter on paper was not handed over yet';
comment on column governance.convocation.documents is 'what went with it, each as its sha256, a blank and its name';

-- The proof stays: only the day on which a paper was handed over is still said, once.
create function governance.convocation_kept() returns trigger
    language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.sent_at is null and new.sent_at is not null and to_jsonb(old) - 'sent_at' = to_jsonb(new) - 'sent_at'
        then return new;
    end if;
    raise exception 'the convocation % is a proof', old.id
        using errcode = 'integrity_constraint_violation', constraint = 'convocation_kept';
end $$;
create trigger kept before update or delete on governance.convocation
    for each row execute function governance.convocation_kept();
grant select, insert on governance.convocation to fabcom_app;
grant update (sent_at) on governance.convocation to fabcom_app;

create table governance.assembly_voice (
    assembly uuid not null references governance.assembly,
    place    int  not null check (place > 0),
    person   uuid references people.party,
    name     text not null check (length(name) between 1 and 200),
    college  text,
    primary key (assembly, place)
);
create index assembly_voice_of on governance.assembly_voice (person);
comment on table governance.assembly_voice is 'who may vote in an assembly, as it stood when its door opened';
comment on column governance.assembly_voice.person is 'who casts the voice, none: a member without an account, who comes in person';
comment on column governance.assembly_voice.name is 'of the member, who may be an organisation';
select journal.protect('governance.assembly_voice');

create table governance.attendance (
    number   bigint generated always as identity primary key,
    assembly uuid        not null references governance.assembly,
    place    int         not null,
    what     text        not null check (what in ('ROOM', 'AFAR', 'LEFT')),
    at       timestamptz not null,
    noted_by uuid        not null references people.party,
    foreign key (assembly, place) references governance.assembly_voice
);
create index attendance_of on governance.attendance (assembly, place, number);
comment on table governance.attendance is 'arrivals, in the room or from afar, and departures, voice by voice';
comment on column governance.attendance.place is 'of the voice in the roll';
comment on column governance.attendance.noted_by is 'the person, or whoever keeps the door';
select journal.protect('governance.attendance');

create table governance.assembly_officer (
    assembly uuid        not null references governance.assembly,
    role     text        not null check (role in ('CHAIR', 'SECRETARY', 'SCRUTINEER')),
    person   uuid        not null references people.party,
    named_at timestamptz not null,
    primary key (assembly, role, person)
);
create unique index assembly_one_chair on governance.assembly_officer (assembly, role) where role <> 'SCRUTINEER';
create index assembly_officer_of on governance.assembly_officer (person);
comment on table governance.assembly_officer is 'who chairs an assembly, writes it down and counts';
grant select, insert, delete on governance.assembly_officer to fabcom_app;

create table governance.assembly_event (
    number   bigint generated always as identity primary key,
    assembly uuid        not null references governance.assembly,
    what     text        not null check (what in ('OPENED', 'NO_QUORUM', 'SUSPENDED', 'RESUMED', 'CLOSED', 'INCIDENT', 'RESERVE',
        'PROXY_VOID', 'TIE')),
    item     uuid references governance.agenda_item,
    words    text        not null default '' check (length(words) <= 2000),
    at       timestamptz not null,
    noted_by uuid        not null references people.party
);
create index assembly_event_of on governance.assembly_event (assembly, number);
comment on table governance.assembly_event is 'what happened in a session: opening, breaks, incidents, reserves stated';
select journal.protect('governance.assembly_event');

create table governance.room_count (
    number     bigint generated always as identity primary key,
    item       uuid        not null references governance.agenda_item,
    scrutineer uuid        not null references people.party,
    college    text        not null default '',
    yes        int         not null check (yes >= 0),
    no         int         not null check (no >= 0),
    abstain    int         not null check (abstain >= 0),
    blank      int         not null check (blank >= 0),
    at         timestamptz not null
);
create index room_count_of on governance.room_count (item, scrutineer, number);
comment on table governance.room_count is 'hands as each scrutineer counted them; the last count of each holds';
comment on column governance.room_count.college is 'none where there are no colleges';
select journal.protect('governance.room_count');

create table governance.minutes_draft (
    id         uuid primary key,
    assembly   uuid        not null references governance.assembly,
    amends     uuid references governance.minutes,
    text       text        not null default '' check (length(text) <= 20000),
    version    int         not null default 1 check (version > 0),
    minutes    uuid references governance.minutes,
    written_by uuid        not null references people.party,
    written_at timestamptz not null
);
create unique index minutes_draft_of on governance.minutes_draft (assembly) where amends is null;
create index minutes_draft_amending on governance.minutes_draft (amends);
comment on table governance.minutes_draft is 'minutes and addenda while they are written';
comment on column governance.minutes_draft.text is 'summary of what was said, or the words of an addendum';
comment on column governance.minutes_draft.version is 'grows with each change; signatures hold for one version';
comment on column governance.minutes_draft.minutes is 'what it became once both had signed';
grant select, insert on governance.minutes_draft to fabcom_app;
grant update (text, version, minutes, written_by, written_at) on governance.minutes_draft to fabcom_app;

create table governance.minutes_signature (
    draft     uuid        not null references governance.minutes_draft,
    version   int         not null,
    role      text        not null check (role in ('CHAIR', 'SECRETARY')),
    person    uuid        not null references people.party,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    signed_at timestamptz not null,
    primary key (draft, version, role),
    unique (draft, version, person)
);
comment on table governance.minutes_signature is 'chair and secretary sign one version of minutes: two persons';
comment on column governance.minutes_signature.sha256 is 'of the text that was signed';
select journal.protect('governance.minutes_signature');

comment on column governance.body.circle is 'refers to circles.groups; none: the whole organisation';
comment on column governance.agenda_item.approves is 'of a resolution that approves minutes: which, none otherwise';
comment on column governance.agenda_item.assembly is 'of which it is an item';
comment on column governance.agenda_item.done_at is 'when it was voted, treated, postponed or dropped';
comment on column governance.agenda_item.id is 'number of the item, lasting';
comment on column governance.agenda_item.opened_at is 'when its vote was opened';
comment on column governance.agenda_item.outcome is 'what the vote came to, none before';
comment on column governance.agenda_item.place is 'in the order of the agenda, from 1';
comment on column governance.agenda_item.secret is 'papers are kept apart from names';
comment on column governance.agenda_item.state is 'waiting, open, done, postponed or dropped';
comment on column governance.agenda_item.text is 'word for word, as it is put to the vote';
comment on column governance.agenda_item.tie_rule is 'by which equal sides were parted, none otherwise';
comment on column governance.agenda_item.title is 'as the agenda names it';
comment on column governance.agenda_request.assembly is 'for whose agenda it is asked';
comment on column governance.agenda_request.id is 'number of the request, lasting';
comment on column governance.agenda_request.made_at is 'when it was asked';
comment on column governance.agenda_request.made_by is 'the member who asked first';
comment on column governance.agenda_request.text is 'what would be put to the vote, word for word';
comment on column governance.agenda_request.title is 'as the agenda would name it';
comment on column governance.agenda_support.person is 'a member who asks for it too';
comment on column governance.agenda_support.request is 'what they ask for';
comment on column governance.agenda_support.supported_at is 'when they did';
comment on column governance.assembly.body is 'whose assembly it is';
comment on column governance.assembly.closed_at is 'when it was closed, or ended without quorum';
comment on column governance.assembly.convened_at is 'when members were convened first';
comment on column governance.assembly.held is 'in a room, from afar, or both';
comment on column governance.assembly.id is 'number of the assembly, lasting';
comment on column governance.assembly.kind is 'ordinary, extraordinary or mixed';
comment on column governance.assembly.link is 'address of the video call, none in a room';
comment on column governance.assembly.made_at is 'when its preparation began';
comment on column governance.assembly.made_by is 'who prepares it';
comment on column governance.assembly.opened_at is 'when the session was opened';
comment on column governance.assembly.place is 'room and address, none from afar';
comment on column governance.assembly.starts_at is 'day and hour for which members are convened';
comment on column governance.assembly.state is 'from draft to closed';
comment on column governance.assembly_event.assembly is 'in whose session it happened';
comment on column governance.assembly_event.at is 'when';
comment on column governance.assembly_event.item is 'the item it is about, none: the session as a whole';
comment on column governance.assembly_event.noted_by is 'who noted it';
comment on column governance.assembly_event.number is 'in the order in which it was noted';
comment on column governance.assembly_event.what is 'kind of event';
comment on column governance.assembly_event.words is 'what happened, in words';
comment on column governance.assembly_officer.assembly is 'in which they serve';
comment on column governance.assembly_officer.named_at is 'when they were named';
comment on column governance.assembly_officer.person is 'who serves';
comment on column governance.assembly_officer.role is 'chair, secretary or scrutineer';
comment on column governance.assembly_voice.assembly is 'on whose roll it stands';
comment on column governance.assembly_voice.college is 'in which it counts, none where there are none';
comment on column governance.assembly_voice.place is 'its line on the roll, from 1';
comment on column governance.attendance.assembly is 'at whose door';
comment on column governance.attendance.at is 'when';
comment on column governance.attendance.number is 'in the order in which it was noted';
comment on column governance.attendance.what is 'in the room, from afar, or left';
comment on column governance.convocation.agenda_version is 'the version of the agenda that was sent';
comment on column governance.convocation.assembly is 'to which the member is convened';
comment on column governance.convocation.channel is 'by mail or on paper';
comment on column governance.convocation.college is 'of the member, none where there are none';
comment on column governance.convocation.id is 'number of the convocation, lasting';
comment on column governance.convocation.made_by is 'who convened';
comment on column governance.convocation.name is 'of the member, as they were convened';
comment on column governance.convocation.person is 'who casts the voice, none: a member without an account';
comment on column governance.minutes.assembly is 'whose minutes they are';
comment on column governance.minutes.body is 'in whose register they stand';
comment on column governance.minutes.chair is 'who signed as chair';
comment on column governance.minutes.entry is 'number in the chained journal';
comment on column governance.minutes.id is 'number of the row, lasting';
comment on column governance.minutes.number is 'in the register of the body, without gap';
comment on column governance.minutes.pdf is 'the file that both signed for';
comment on column governance.minutes.secretary is 'who signed as secretary';
comment on column governance.minutes.signed_at is 'when the second one signed';
comment on column governance.minutes.title is 'with its number, as the register names it';
comment on column governance.minutes_draft.amends is 'of an addendum: the minutes it completes or corrects, none otherwise';
comment on column governance.minutes_draft.assembly is 'whose minutes are written';
comment on column governance.minutes_draft.id is 'that of the assembly, or of the addendum';
comment on column governance.minutes_draft.written_at is 'when it was changed last';
comment on column governance.minutes_draft.written_by is 'who changed it last';
comment on column governance.minutes_signature.draft is 'what was signed';
comment on column governance.minutes_signature.person is 'who signed';
comment on column governance.minutes_signature.role is 'as chair or as secretary';
comment on column governance.minutes_signature.signed_at is 'when';
comment on column governance.minutes_signature.version is 'of the draft, as it was signed';
comment on column governance.room_count.abstain is 'hands of those who abstain';
comment on column governance.room_count.at is 'when it was said';
comment on column governance.room_count.blank is 'blank or void';
comment on column governance.room_count.item is 'what was voted on';
comment on column governance.room_count.no is 'hands against';
comment on column governance.room_count.number is 'in the order in which it was said';
comment on column governance.room_count.scrutineer is 'who counted';
comment on column governance.room_count.yes is 'hands for';
