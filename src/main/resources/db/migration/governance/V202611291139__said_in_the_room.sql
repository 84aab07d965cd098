-- Somebody in the room without an account says what they think of the sentence; whoever notes it is told with it.
alter table governance.founding_stance
    add column noted_by uuid references governance.founding_founder on delete set null;
comment on column governance.founding_stance.noted_by is 'who noted it for somebody in the room; empty: they said it themselves';
create index founding_stance_noted on governance.founding_stance (noted_by) where noted_by is not null;
