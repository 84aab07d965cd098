-- The founding path: what a group that does not exist yet writes, weighs and decides before it exists.
create table governance.founding_path (
    id         uuid primary key,
    name       text        not null check (length(name) between 2 and 120),
    place      text        not null default '' check (length(place) <= 120),
    form       text        not null default 'UNKNOWN' check (form in ('UNKNOWN', 'ASSOCIATION', 'SCIC')),
    link       integer     not null default 1,
    opened_at  timestamptz not null,
    touched_at timestamptz not null
);
create index founding_path_touched on governance.founding_path (touched_at);
comment on table governance.founding_path is 'paths that founders walk, from the first question to a founding document';
comment on column governance.founding_path.id is 'which path';
comment on column governance.founding_path.name is 'what they call what they want to found';
comment on column governance.founding_path.place is 'where, in their words';
comment on column governance.founding_path.form is 'which titles the skeleton of statutes has';
comment on column governance.founding_path.link is 'which invitation link holds; a new one ends the one before';
comment on column governance.founding_path.opened_at is 'when it was begun';
comment on column governance.founding_path.touched_at is 'when somebody last wrote in it; three years later it goes';
grant select, insert, update, delete on governance.founding_path to fabcom_app;

create table governance.founding_founder (
    id        uuid primary key,
    path      uuid        not null references governance.founding_path on delete cascade,
    person    uuid references people.party,
    name      text        not null check (length(name) between 1 and 120),
    keeper    boolean     not null default false,
    joined_at timestamptz not null,
    left_at   timestamptz
);
create unique index founding_founder_person on governance.founding_founder (path, person) where person is not null;
create index founding_founder_of on governance.founding_founder (person);
comment on table governance.founding_founder is 'those who walk a path, with an account or without';
comment on column governance.founding_founder.id is 'which founder, of this path only';
comment on column governance.founding_founder.path is 'which path they walk';
comment on column governance.founding_founder.person is 'their account, none: somebody who is present without one';
comment on column governance.founding_founder.name is 'as the others call them';
comment on column governance.founding_founder.keeper is 'may take founders out and end the path';
comment on column governance.founding_founder.joined_at is 'since when';
comment on column governance.founding_founder.left_at is 'until when';
grant select, insert, update, delete on governance.founding_founder to fabcom_app;

create table governance.founding_question (
    path             uuid        not null references governance.founding_path on delete cascade,
    code             text        not null check (code ~ '^(V?[0-9]{1,2})$'),
    state            text        not null default 'COMING'
        check (state in ('COMING', 'OPEN', 'PARKED', 'WAIVED', 'DECIDED', 'REOPENED')),
    opened_at        timestamptz,
    until            timestamptz,
    revealed_at      timestamptz,
    reason           text        not null default '' check (length(reason) <= 500),
    again_on         date,
    decided_on       date,
    sentence         text        not null default '' check (length(sentence) <= 1000),
    sentence_number  integer     not null default 0,
    sentence_by      uuid references governance.founding_founder on delete set null,
    objections_until timestamptz,
    re_examine       text        not null default '' check (length(re_examine) <= 60),
    version          integer     not null default 1,
    primary key (path, code)
);
comment on table governance.founding_question is 'how far each question of a path has come';
comment on column governance.founding_question.path is 'which path';
comment on column governance.founding_question.code is 'which question of the bank: 1 to 21, V1 to V3';
comment on column governance.founding_question.state is 'to come, open, parked, waived, decided or open again';
comment on column governance.founding_question.opened_at is 'when writing began';
comment on column governance.founding_question.until is 'when first answers show, written by all or not';
comment on column governance.founding_question.revealed_at is 'when all had written';
comment on column governance.founding_question.reason is 'why it is parked, waived or open again';
comment on column governance.founding_question.again_on is 'when it is taken up again';
comment on column governance.founding_question.decided_on is 'the day of the decision in force';
comment on column governance.founding_question.sentence is 'what is proposed for the document';
comment on column governance.founding_question.sentence_number is 'how many sentences were proposed; answers belong to one';
comment on column governance.founding_question.sentence_by is 'which founder proposed it';
comment on column governance.founding_question.objections_until is 'until when silence is no agreement';
comment on column governance.founding_question.re_examine is 'which questions on which it stands are open again';
comment on column governance.founding_question.version is 'grows by one at each change';
grant select, insert, update, delete on governance.founding_question to fabcom_app;

create table governance.founding_answer (
    id           uuid primary key,
    path         uuid        not null,
    code         text        not null,
    founder      uuid        not null references governance.founding_founder on delete cascade,
    text         text        not null check (length(text) between 1 and 4000),
    written_by   uuid        not null references governance.founding_founder on delete cascade,
    written_at   timestamptz not null,
    confirmed_at timestamptz,
    unique (path, code, founder),
    foreign key (path, code) references governance.founding_question on delete cascade
);
create index founding_answer_of on governance.founding_answer (founder);
comment on table governance.founding_answer is 'first answers, each written alone; hidden until all have written or time is out';
comment on column governance.founding_answer.id is 'which answer';
comment on column governance.founding_answer.path is 'which path';
comment on column governance.founding_answer.code is 'which question';
comment on column governance.founding_answer.founder is 'whose answer it is';
comment on column governance.founding_answer.text is 'what they wrote';
comment on column governance.founding_answer.written_by is 'who typed it: somebody else where it was captured in the room';
comment on column governance.founding_answer.written_at is 'when';
comment on column governance.founding_answer.confirmed_at is 'when its founder said that it is theirs; none: not yet';
grant select, insert, update, delete on governance.founding_answer to fabcom_app;

create table governance.founding_position (
    id          uuid primary key,
    number      bigint      not null generated always as identity,
    path        uuid        not null,
    code        text        not null,
    text        text        not null check (length(text) between 1 and 1000),
    author      uuid references governance.founding_founder on delete set null,
    written_at  timestamptz not null,
    merge_into  uuid references governance.founding_position on delete set null,
    merge_by    uuid references governance.founding_founder on delete set null,
    merged_into uuid references governance.founding_position on delete set null,
    foreign key (path, code) references governance.founding_question on delete cascade
);
create index founding_position_of on governance.founding_position (path, code);
comment on table governance.founding_position is 'what can be answered to a question, as the group pooled it';
comment on column governance.founding_position.id is 'which position';
comment on column governance.founding_position.number is 'order in which they were written';
comment on column governance.founding_position.path is 'which path';
comment on column governance.founding_position.code is 'which question';
comment on column governance.founding_position.text is 'the position in a sentence';
comment on column governance.founding_position.author is 'which founder wrote it';
comment on column governance.founding_position.written_at is 'when';
comment on column governance.founding_position.merge_into is 'with which other it would be one, if the other author agrees';
comment on column governance.founding_position.merge_by is 'who asks for it';
comment on column governance.founding_position.merged_into is 'with which other it is one, both authors agreed';
grant select, insert, update, delete on governance.founding_position to fabcom_app;

create table governance.founding_view (
    position    uuid    not null references governance.founding_position on delete cascade,
    founder     uuid    not null references governance.founding_founder on delete cascade,
    holds       boolean not null default false,
    change_mind text    not null default '' check (length(change_mind) <= 500),
    grade       smallint check (grade between 0 and 6),
    primary key (position, founder)
);
create index founding_view_of on governance.founding_view (founder);
comment on table governance.founding_view is 'how each founder sees a position';
comment on column governance.founding_view.position is 'which position';
comment on column governance.founding_view.founder is 'who sees it so';
comment on column governance.founding_view.holds is 'true: it is theirs';
comment on column governance.founding_view.change_mind is 'what would make them change it';
comment on column governance.founding_view.grade is 'from 0, to reject, to 6, excellent; none: not graded';
grant select, insert, update, delete on governance.founding_view to fabcom_app;

create table governance.founding_argument (
    id          uuid primary key,
    number      bigint      not null generated always as identity,
    path        uuid        not null,
    code        text        not null,
    side        text        not null check (side in ('FOR', 'AGAINST', 'CONDITION', 'EVIDENCE')),
    text        text        not null check (length(text) between 1 and 1000),
    source      text        not null default '' check (length(source) <= 300),
    source_day  date,
    source_kind text        not null default '' check (source_kind in ('', 'DOCUMENT', 'FIGURE', 'EXPERIENCE', 'LAW')),
    reliability smallint check (reliability between 1 and 3),
    founder     uuid references governance.founding_founder on delete set null,
    checked_by  uuid references governance.founding_founder on delete set null,
    written_at  timestamptz not null,
    check (side <> 'EVIDENCE' or source <> '' and source_kind <> '' and reliability is not null),
    foreign key (path, code) references governance.founding_question on delete cascade
);
create index founding_argument_of on governance.founding_argument (path, code);
comment on table governance.founding_argument is 'arguments and evidence on a question';
comment on column governance.founding_argument.id is 'which argument';
comment on column governance.founding_argument.number is 'order in which they were written';
comment on column governance.founding_argument.path is 'which path';
comment on column governance.founding_argument.code is 'which question';
comment on column governance.founding_argument.side is 'for, against, on condition, or evidence';
comment on column governance.founding_argument.text is 'what it says';
comment on column governance.founding_argument.source is 'where evidence was found';
comment on column governance.founding_argument.source_day is 'of which day the source is';
comment on column governance.founding_argument.source_kind is 'what the source is';
comment on column governance.founding_argument.reliability is '1 heard, 2 read, 3 checked';
comment on column governance.founding_argument.founder is 'who brought it';
comment on column governance.founding_argument.checked_by is 'who else looked at the source';
comment on column governance.founding_argument.written_at is 'when';
grant select, insert, update, delete on governance.founding_argument to fabcom_app;

create table governance.founding_stance (
    path            uuid        not null,
    code            text        not null,
    sentence_number integer     not null,
    founder         uuid        not null references governance.founding_founder on delete cascade,
    stance          text        not null check (stance in ('CONSENT', 'RESERVATION', 'OBJECTION')),
    text            text        not null default '' check (length(text) <= 1000),
    minority        boolean     not null default false,
    verdict         text check (verdict in ('VALID', 'NOT_VALID', 'INTEGRATED')),
    verdict_reason  text        not null default '' check (length(verdict_reason) <= 500),
    tested_by       uuid references governance.founding_founder on delete set null,
    said_at         timestamptz not null,
    primary key (path, code, sentence_number, founder),
    check (stance = 'CONSENT' or text <> ''),
    check (verdict is null or verdict_reason <> ''),
    foreign key (path, code) references governance.founding_question on delete cascade
);
create index founding_stance_of on governance.founding_stance (founder);
comment on table governance.founding_stance is 'what each founder says of a sentence that is proposed';
comment on column governance.founding_stance.path is 'which path';
comment on column governance.founding_stance.code is 'which question';
comment on column governance.founding_stance.sentence_number is 'which of the sentences proposed';
comment on column governance.founding_stance.founder is 'who says it';
comment on column governance.founding_stance.stance is 'can live with it, with a reservation, or objects';
comment on column governance.founding_stance.text is 'why';
comment on column governance.founding_stance.minority is 'true: the text goes into the document as a minority note';
comment on column governance.founding_stance.verdict is 'what testing the objection gave; none: not tested';
comment on column governance.founding_stance.verdict_reason is 'why so';
comment on column governance.founding_stance.tested_by is 'who tested it';
comment on column governance.founding_stance.said_at is 'when';
grant select, insert, update, delete on governance.founding_stance to fabcom_app;

create table governance.founding_decision (
    id          uuid primary key,
    number      bigint      not null generated always as identity,
    path        uuid        not null,
    code        text        not null,
    sentence    text        not null check (length(sentence) between 1 and 1000),
    how         text        not null check (how in ('CONSENT', 'VOTE', 'CARDS')),
    decided_on  date        not null,
    founders    integer     not null,
    agreed      integer     not null,
    reserved    integer     not null,
    objected    integer     not null,
    unconfirmed integer     not null,
    minority    text[]      not null default '{}',
    minority_by uuid[]      not null default '{}',
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    replaced_at timestamptz,
    foreign key (path, code) references governance.founding_question on delete cascade
);
create unique index founding_decision_in_force on governance.founding_decision (path, code) where replaced_at is null;
comment on table governance.founding_decision is 'sentences decided, each kept; the founding document is drawn from those in force';
comment on column governance.founding_decision.id is 'which decision';
comment on column governance.founding_decision.number is 'order in which they were taken';
comment on column governance.founding_decision.path is 'which path';
comment on column governance.founding_decision.code is 'which question';
comment on column governance.founding_decision.sentence is 'what was decided';
comment on column governance.founding_decision.how is 'by consent, by vote, or by coloured cards in the room';
comment on column governance.founding_decision.decided_on is 'which day';
comment on column governance.founding_decision.founders is 'how many founders there were';
comment on column governance.founding_decision.agreed is 'how many could live with it';
comment on column governance.founding_decision.reserved is 'how many with a reservation';
comment on column governance.founding_decision.objected is 'how many against it';
comment on column governance.founding_decision.unconfirmed is 'first answers captured for somebody who had not confirmed them';
comment on column governance.founding_decision.minority is 'minority notes, kept with the sentence';
comment on column governance.founding_decision.minority_by is 'who wrote each note, as in governance.founding_founder; empty on a path that came from elsewhere';
comment on column governance.founding_decision.sha256 is 'of the sentence';
comment on column governance.founding_decision.replaced_at is 'when a later one took its place';
grant select, insert on governance.founding_decision to fabcom_app;
grant update (replaced_at) on governance.founding_decision to fabcom_app;

create table governance.founding_session (
    id         uuid primary key,
    path       uuid        not null references governance.founding_path on delete cascade,
    code       text        not null default '',
    day        date        not null,
    place      text        not null check (length(place) between 1 and 120),
    present    integer     not null check (present between 1 and 1000),
    green      integer     not null default 0 check (green between 0 and 1000),
    orange     integer     not null default 0 check (orange between 0 and 1000),
    red        integer     not null default 0 check (red between 0 and 1000),
    entered_at timestamptz not null,
    check (green + orange + red <= present)
);
create index founding_session_of on governance.founding_session (path);
comment on table governance.founding_session is 'meetings in one room, and the coloured cards that were counted there';
comment on column governance.founding_session.id is 'which meeting';
comment on column governance.founding_session.path is 'which path';
comment on column governance.founding_session.code is 'which question was treated, none: the path as a whole';
comment on column governance.founding_session.day is 'which day';
comment on column governance.founding_session.place is 'where';
comment on column governance.founding_session.present is 'how many were there';
comment on column governance.founding_session.green is 'cards: can live with it';
comment on column governance.founding_session.orange is 'cards: with a reservation';
comment on column governance.founding_session.red is 'cards: against it';
comment on column governance.founding_session.entered_at is 'when it was written down';
grant select, insert, update, delete on governance.founding_session to fabcom_app;

create table governance.founding_case_read (
    path       uuid        not null references governance.founding_path on delete cascade,
    founder    uuid        not null references governance.founding_founder on delete cascade,
    experience text        not null check (length(experience) <= 40),
    read_at    timestamptz not null,
    primary key (path, founder, experience)
);
create index founding_case_read_of on governance.founding_case_read (founder);
comment on table governance.founding_case_read is 'which stories of the experience bank were read, by whom';
comment on column governance.founding_case_read.path is 'which path';
comment on column governance.founding_case_read.founder is 'who read it';
comment on column governance.founding_case_read.experience is 'which story of the bank';
comment on column governance.founding_case_read.read_at is 'when';
grant select, insert, delete on governance.founding_case_read to fabcom_app;

create table governance.founding_row (
    id         uuid primary key,
    number     bigint      not null generated always as identity,
    path       uuid        not null,
    code       text        not null,
    cells      text[]      not null check (cardinality(cells) between 1 and 6),
    written_at timestamptz not null,
    foreign key (path, code) references governance.founding_question on delete cascade
);
create index founding_row_of on governance.founding_row (path, code);
comment on table governance.founding_row is 'lines of the tables that go into the document: alliances, tools, budget, needs, risks';
comment on column governance.founding_row.id is 'which line';
comment on column governance.founding_row.number is 'order in which they were written';
comment on column governance.founding_row.path is 'which path';
comment on column governance.founding_row.code is 'which question the table belongs to';
comment on column governance.founding_row.cells is 'one text a column, as the bank names the columns of this question';
comment on column governance.founding_row.written_at is 'when';
grant select, insert, update, delete on governance.founding_row to fabcom_app;
