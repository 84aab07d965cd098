-- What became of a meeting, said once it has begun and corrected as often as needed; and which side called one off.
alter table agenda.meeting
    add turnout        text check (turnout in ('CAME', 'EXCUSED', 'ABSENT')),
    add turnout_by     uuid references people.party,
    add turnout_at     timestamptz,
    add called_off_by  uuid references people.party,
    add called_off_for text check (called_off_for in ('TEAM', 'GUEST')),
    add check (turnout is null or state = 'PLANNED'),
    add check ((turnout is null) = (turnout_at is null)),
    add check (called_off_for is null or state = 'CANCELLED');
comment on column agenda.meeting.turnout is 'who was expected came, sent word, or did not come; null: nobody said yet';
comment on column agenda.meeting.called_off_for is 'the side that called it off: those who accompany, or whoever was expected; null: nobody knows';
create index meeting_organised_by on agenda.meeting (organised_by, starts_at);

create view agenda.meeting_card as
    select id, subject_kind, subject_id, state, starts, starts_at from agenda.meeting;
comment on view agenda.meeting_card is 'for other rooms: when there are meetings about a thing of theirs';
grant select on agenda.meeting_card to fabcom_app;
