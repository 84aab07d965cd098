create view agenda.meeting_time as select id, title, starts, starts_at, ends_at from agenda.meeting where state = 'PLANNED';
comment on view agenda.meeting_time is 'for other rooms: when a meeting takes place';
grant select on agenda.meeting_time to fabcom_app;
