-- What the host does at the terminal has nobody of here for an actor: the journal says so instead of naming somebody else.
alter table people.rights_change alter column actor drop not null;
alter table people.rights_change drop constraint rights_change_act_check;
alter table people.rights_change add constraint rights_change_act_check check (act in (
    'SEAT_GRANTED', 'SEAT_CHANGED', 'SEAT_REMOVED', 'SEAT_LEFT', 'INVITATION_MADE', 'INVITATION_REVOKED',
    'PERSON_INVITED', 'PASSWORD_LINK_MADE',
    'ROLE_GRANTED', 'ROLE_REMOVED', 'TOKEN_MADE', 'TOKEN_REVOKED',
    'TWO_STEP_SET', 'TWO_STEP_MOVED', 'TWO_STEP_OFF', 'TWO_STEP_LIFTED',
    'GROUP_CREATED', 'GROUP_CHANGED', 'GROUP_RIGHTS', 'GROUP_MOVED', 'GROUP_CLOSED', 'GROUP_REOPENED', 'GROUP_PARTY',
    'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_REMOVED', 'GROUP_MEMBER_LEFT', 'GROUP_INVITED', 'GROUP_INVITATION_REVOKED',
    'GROUP_SEAT_GRANTED', 'GROUP_SEAT_ENDED', 'GROUP_SEAT_LEFT', 'GROUP_SEAT_EXPIRED'));
alter table people.rights_change add constraint rights_change_by_host
    check (actor is not null or act in ('PERSON_INVITED', 'PASSWORD_LINK_MADE', 'ROLE_GRANTED'));
