create or replace view agenda.meeting_time as
    select id, title, starts, starts_at, ends_at, turnout from agenda.meeting where state = 'PLANNED';
comment on view agenda.meeting_time is 'for other rooms: when a meeting takes place, and whether somebody came';
