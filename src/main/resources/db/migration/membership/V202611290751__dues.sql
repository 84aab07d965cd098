-- Dues: by which rule, for which period they were called, what became of each. Rules are ended, never changed; a period is called once,
-- and each member of it once. What was paid is an invoice of the desk of invoices, whose number is that of the receipt.
create extension if not exists btree_gist;

create table membership.dues_setting (
    organisation uuid primary key references membership.register,
    grace_days   integer     not null default 0 check (grace_days between 0 and 366),
    reminders    boolean     not null default true,
    how          text        not null default '' check (length(how) <= 500),
    version      integer     not null default 1,
    changed_by   uuid        not null references people.party,
    changed_at   timestamptz not null
);
comment on table membership.dues_setting is 'how an organisation follows its dues, where it said so';
comment on column membership.dues_setting.grace_days is 'how long a membership that ran out still counts, as the statutes say';
comment on column membership.dues_setting.how is 'how to pay, as members read it';
grant select, insert, update on membership.dues_setting to fabcom_app;

create table membership.dues_rule (
    id           uuid primary key,
    organisation uuid        not null references membership.register,
    label        text        not null check (length(label) between 2 and 80),
    kind         text        not null check (kind in ('FIXED', 'GRID', 'FREE', 'TIME')),
    cents        bigint[]    not null default '{}',
    upto         bigint[]    not null default '{}',
    minutes      integer check (minutes between 1 and 60000),
    category     uuid references membership.category,
    counterpart  boolean     not null default false,
    from_day     date        not null,
    until_day    date check (until_day >= from_day),
    made_by      uuid        not null references people.party,
    made_at      timestamptz not null,
    constraint dues_rule_shape check (case kind
        when 'GRID' then cardinality(cents) between 2 and 8 and cardinality(upto) = cardinality(cents) - 1
        when 'TIME' then cardinality(cents) = 0 and cardinality(upto) = 0 and minutes is not null
        else cardinality(cents) = 1 and cardinality(upto) = 0 end),
    constraint dues_rule_amounts check (0 <= all (cents) and 100000000 >= all (cents) and 0 < all (upto))
);
create index dues_rule_of on membership.dues_rule (organisation, from_day desc);
comment on table membership.dues_rule is 'what members owe for a period, from which day on';
comment on column membership.dues_rule.cents is 'the amount; the floor of a free one; of a grid one for each step';
comment on column membership.dues_rule.upto is 'of a grid: the income a month up to which each step holds; the last has none';
comment on column membership.dues_rule.minutes is 'of confirmed work that pay it instead; none: only money does';
comment on column membership.dues_rule.category is 'of members it is for; none: all that have no rule of their own';
comment on column membership.dues_rule.counterpart is 'it gives more than a voice and news, which decides VAT and account';
grant select, insert on membership.dues_rule to fabcom_app;
grant update (until_day) on membership.dues_rule to fabcom_app;

create table membership.dues_call (
    id           uuid primary key,
    organisation uuid        not null references membership.register,
    label        text        not null check (length(label) between 2 and 60),
    from_day     date        not null,
    until_day    date        not null check (until_day >= from_day),
    due_day      date        not null check (due_day <= until_day),
    called_by    uuid        not null references people.party,
    called_at    timestamptz not null,
    constraint dues_call_once exclude using gist (organisation with =, daterange(from_day, until_day, '[]') with &&)
);
comment on table membership.dues_call is 'periods for which dues were called; no two of an organisation overlap';
comment on column membership.dues_call.until_day is 'the last day of the membership that is paid by it';
comment on column membership.dues_call.due_day is 'until when whoever is called with it is to pay';
grant select, insert on membership.dues_call to fabcom_app;

create table membership.dues (
    id         uuid primary key,
    call       uuid    not null references membership.dues_call,
    member     uuid    not null references membership.member,
    rule       uuid    not null references membership.dues_rule,
    due_day    date    not null,
    cents      bigint check (cents >= 0),
    state      text    not null default 'DUE' check (state in ('DUE', 'PAID', 'WORKED', 'EXEMPT', 'DROPPED', 'REFUNDED')),
    settled_on date,
    reason     text    not null default '' check (length(reason) <= 300),
    invoice    uuid,
    decided_by uuid references people.party,
    decided_at timestamptz,
    constraint dues_once unique (call, member),
    constraint dues_settled check ((state in ('DUE', 'DROPPED')) = (settled_on is null)),
    constraint dues_decided check (state = 'DUE' or decided_by is not null),
    constraint dues_reasoned check (state not in ('EXEMPT', 'DROPPED', 'REFUNDED') or reason <> '')
);
create index dues_of on membership.dues (member);
comment on table membership.dues is 'what each member owes for a period that was called, and what became of it';
comment on column membership.dues.due_day is 'after this day it is late; later than that of the call for whoever came later';
comment on column membership.dues.cents is 'known, chosen by the member or paid; none: not chosen yet';
comment on column membership.dues.settled_on is 'the day from which it counts as settled: that of the payment, of the exemption';
comment on column membership.dues.invoice is 'refers to billing.invoice';
grant select, insert on membership.dues to fabcom_app;
grant update (cents, state, settled_on, reason, invoice, decided_by, decided_at) on membership.dues to fabcom_app;

create table membership.dues_reminder (
    id      uuid primary key,
    dues    uuid        not null references membership.dues,
    kind    text        not null check (kind in ('CALLED', 'ENDS_30', 'ENDS_7', 'LATE_7', 'LATE_21')),
    sent_to text        not null check (length(sent_to) <= 200),
    made_at timestamptz not null,
    constraint dues_reminder_once unique (dues, kind)
);
comment on table membership.dues_reminder is 'letters about dues: each kind once';
grant select, insert, update on membership.dues_reminder to fabcom_app;
