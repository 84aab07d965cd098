-- Cards count for one sentence, and two founders count them; a path that came from elsewhere says so.
alter table governance.founding_session
    add sentence_number integer not null default 0 check (sentence_number >= 0),
    add entered_by      uuid references governance.founding_founder on delete set null,
    add confirmed_by    uuid references governance.founding_founder on delete set null,
    add check (confirmed_by <> entered_by);
comment on column governance.founding_session.sentence_number is 'for which of the sentences proposed cards were held up, 0: none';
comment on column governance.founding_session.entered_by is 'which founder counted';
comment on column governance.founding_session.confirmed_by is 'who else counted the same; none: cards do not decide';

alter table governance.founding_path add arrived_at timestamptz;
comment on column governance.founding_path.arrived_at is 'when it came from another instance; none: it began here';
