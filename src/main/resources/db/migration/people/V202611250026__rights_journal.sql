-- Every change of rights, for ever: who gave or took what, for whom, when. Only added to.
create table people.rights_change (
    id           uuid primary key,
    at           timestamptz not null,
    actor        uuid not null references people.party,
    subject      uuid not null references people.party,
    organisation uuid references people.organisation,
    act          text not null check (act in (
        'SEAT_GRANTED', 'SEAT_CHANGED', 'SEAT_REMOVED', 'SEAT_LEFT', 'INVITATION_MADE', 'INVITATION_REVOKED',
        'ROLE_GRANTED', 'ROLE_REMOVED', 'TOKEN_MADE', 'TOKEN_REVOKED')),
    was          text not null default '',
    becomes      text not null default '',
    check (act not like 'SEAT%' or organisation is not null)
);
create index rights_change_at on people.rights_change (at desc, id desc);

select journal.install('people.rights_change');
