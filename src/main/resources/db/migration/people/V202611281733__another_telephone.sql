-- Another telephone takes the place of the one that draws the codes: its secret waits beside, in one browser and for a quarter of an
-- hour, until a code of it was typed. At that moment the old one serves no more.
alter table people.two_step
    add column next_secret bytea,
    add column next_in     uuid,
    add column next_at     timestamptz,
    add column moved_at    timestamptz,                 -- null: still the telephone of the beginning
    add constraint two_step_next check (num_nulls(next_secret, next_in, next_at) in (0, 3));
comment on column people.two_step.next_secret is 'secret: sealed, draws the codes of a person once its telephone is there';

alter table people.rights_change drop constraint rights_change_act_check;
alter table people.rights_change add constraint rights_change_act_check check (act in (
    'SEAT_GRANTED', 'SEAT_CHANGED', 'SEAT_REMOVED', 'SEAT_LEFT', 'INVITATION_MADE', 'INVITATION_REVOKED',
    'ROLE_GRANTED', 'ROLE_REMOVED', 'TOKEN_MADE', 'TOKEN_REVOKED',
    'TWO_STEP_SET', 'TWO_STEP_MOVED', 'TWO_STEP_OFF', 'TWO_STEP_LIFTED',
    'GROUP_CREATED', 'GROUP_CHANGED', 'GROUP_RIGHTS', 'GROUP_MOVED', 'GROUP_CLOSED', 'GROUP_REOPENED', 'GROUP_PARTY',
    'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_REMOVED', 'GROUP_MEMBER_LEFT', 'GROUP_INVITED', 'GROUP_INVITATION_REVOKED',
    'GROUP_SEAT_GRANTED', 'GROUP_SEAT_ENDED', 'GROUP_SEAT_LEFT', 'GROUP_SEAT_EXPIRED'));
