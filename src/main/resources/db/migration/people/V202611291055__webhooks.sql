-- Addresses of other tools that are told, signed, of what happens here; and what was told to each.
create table people.webhook (
    id           uuid primary key,
    organisation uuid references people.party,
    address      text        not null check (length(address) between 8 and 500),
    kinds        text[]      not null check (cardinality(kinds) between 1 and 60),
    number       integer     not null default 1 check (number > 0),
    drawn_at     timestamptz not null,
    added_by     uuid        not null references people.party,
    added_at     timestamptz not null,
    stopped_at   timestamptz,
    stopped_why  text check (stopped_why in ('ASKED', 'GONE', 'FAILING', 'RESTORED')),
    check ((stopped_at is null) = (stopped_why is null))
);
create index webhook_organisation on people.webhook (organisation);
comment on table people.webhook is 'addresses of other tools that are told of what happens here';
comment on column people.webhook.id is 'names the address';
comment on column people.webhook.organisation is 'whose address it is; null: the instance’s';
comment on column people.webhook.address is 'where it is sent';
comment on column people.webhook.kinds is 'what is told there, in the code’s words';
comment on column people.webhook.number is 'of its secret, which is drawn from one of the instance and kept nowhere: one more makes the former useless after a day';
comment on column people.webhook.drawn_at is 'when the secret was drawn';
comment on column people.webhook.added_by is 'who added it';
comment on column people.webhook.added_at is 'when it was added';
comment on column people.webhook.stopped_at is 'since when nothing is sent there; null: it is';
comment on column people.webhook.stopped_why is 'ASKED by its people, GONE (410), FAILING for a day, RESTORED base';

create table people.webhook_delivery (
    id           uuid primary key,
    webhook      uuid        not null references people.webhook on delete cascade,
    kind         text        not null check (length(kind) <= 60),
    body         text        not null check (octet_length(body) <= 4000),
    happened_at  timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    tries        integer     not null default 0,
    next_try_at  timestamptz not null,
    tried_at     timestamptz,
    status       integer,
    milliseconds integer,
    why          text check (length(why) <= 20)
);
create index webhook_delivery_due on people.webhook_delivery (next_try_at) where state = 'WAITING';
create index webhook_delivery_list on people.webhook_delivery (webhook, happened_at desc, id desc);
create index webhook_delivery_old on people.webhook_delivery (happened_at);
comment on table people.webhook_delivery is 'what is told to each address: kept for thirty days';
comment on column people.webhook_delivery.id is 'the webhook-id, the same however often it is sent';
comment on column people.webhook_delivery.webhook is 'the address';
comment on column people.webhook_delivery.kind is 'what happened, in the code’s words';
comment on column people.webhook_delivery.body is 'what is sent, as it is signed';
comment on column people.webhook_delivery.happened_at is 'when it happened';
comment on column people.webhook_delivery.state is 'WAITING for its next try, DONE (2xx), FAILED for good';
comment on column people.webhook_delivery.tries is 'how often it was sent';
comment on column people.webhook_delivery.next_try_at is 'when it is sent next, or until when a node has it';
comment on column people.webhook_delivery.tried_at is 'when it was last sent';
comment on column people.webhook_delivery.status is 'the HTTP status that was answered; null: nothing was';
comment on column people.webhook_delivery.milliseconds is 'how long that took';
comment on column people.webhook_delivery.why is 'why nothing was answered';

grant select, insert, update, delete on people.webhook, people.webhook_delivery to fabcom_app;

alter table people.rights_change drop constraint rights_change_act_check;
alter table people.rights_change add constraint rights_change_act_check check (act in (
    'SEAT_GRANTED', 'SEAT_CHANGED', 'SEAT_REMOVED', 'SEAT_LEFT', 'INVITATION_MADE', 'INVITATION_REVOKED',
    'PERSON_INVITED', 'PASSWORD_LINK_MADE',
    'ROLE_GRANTED', 'ROLE_REMOVED', 'TOKEN_MADE', 'TOKEN_REVOKED',
    'TWO_STEP_SET', 'TWO_STEP_MOVED', 'TWO_STEP_OFF', 'TWO_STEP_LIFTED',
    'WEBHOOK_ADDED', 'WEBHOOK_SECRET', 'WEBHOOK_STOPPED', 'WEBHOOK_RESUMED', 'WEBHOOK_REMOVED',
    'GROUP_CREATED', 'GROUP_CHANGED', 'GROUP_RIGHTS', 'GROUP_MOVED', 'GROUP_CLOSED', 'GROUP_REOPENED', 'GROUP_PARTY',
    'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_REMOVED', 'GROUP_MEMBER_LEFT', 'GROUP_INVITED', 'GROUP_INVITATION_REVOKED',
    'GROUP_SEAT_GRANTED', 'GROUP_SEAT_ENDED', 'GROUP_SEAT_LEFT', 'GROUP_SEAT_EXPIRED'));
