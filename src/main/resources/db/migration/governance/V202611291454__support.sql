-- Before a text is put to anybody, as many stand behind it as the body asks for.
create table governance.support (
    proposal uuid not null references governance.proposal,
    person   uuid not null references people.party,
    text_at  integer not null,
    said_at  timestamptz not null,
    primary key (proposal, person),
    foreign key (proposal, text_at) references governance.proposal_text (proposal, number)
);
create index support_person on governance.support (person);
comment on table governance.support is 'who stands behind a proposal before it is put to a vote';
comment on column governance.support.proposal is 'the proposal';
comment on column governance.support.person is 'who stands behind it';
comment on column governance.support.text_at is 'number of the text that is supported: another one is supported anew';
comment on column governance.support.said_at is 'when they said it last';
grant select, insert, delete on governance.support to fabcom_app;
grant update (text_at, said_at) on governance.support to fabcom_app;
