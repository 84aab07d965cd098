-- Of several who were invited to a meeting, who came; null: nobody said it of each.
alter table agenda.meeting_party add came boolean;
comment on column agenda.meeting_party.came is 'came; null: nobody said it of each';
