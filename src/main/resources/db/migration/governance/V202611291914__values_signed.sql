-- Values are signed as they stand: a signature stays with the words that were signed (specs/governance.md §1.5, G43).
create table governance.charter_signature (
    body      uuid        not null references governance.body,
    person    uuid        not null references people.party,
    sha256    text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    signed_at timestamptz not null,
    primary key (body, person, sha256)
);
comment on table governance.charter_signature is 'who signed the values of a body, as they stood';
comment on column governance.charter_signature.body is 'whose values';
comment on column governance.charter_signature.person is 'who signed';
comment on column governance.charter_signature.sha256 is 'of all values that held, as they were read';
comment on column governance.charter_signature.signed_at is 'when';
select journal.protect('governance.charter_signature');
