-- What a category gives was rewritten in place: a record date that is past reads what held then.
create table membership.category_rule (
    number   bigint generated always as identity primary key,
    category uuid    not null references membership.category,
    since    date    not null,
    college  text    not null check (length(college) <= 80),
    votes    boolean not null,
    rank     integer not null check (rank between 1 and 99)
);
create index category_rule_of on membership.category_rule (category, since desc, number desc);
comment on table membership.category_rule is 'what a category gave from a day on, once it was changed; none: it was always as it is';
comment on column membership.category_rule.number is 'in the order in which it was said';
comment on column membership.category_rule.category is 'whose members';
comment on column membership.category_rule.since is 'from that day on';
comment on column membership.category_rule.college is 'in which college its members voted, empty: there were none';
comment on column membership.category_rule.votes is 'its members had a voice';
comment on column membership.category_rule.rank is 'who was in several voted in the first of them';
select journal.protect('membership.category_rule');

-- A rule of dues that never served ends before it began.
alter table membership.dues_rule drop constraint dues_rule_check;
alter table membership.dues_rule add constraint dues_rule_ends check (until_day >= from_day - 1);

-- Without an address the letter goes on paper, and somebody says when.
alter table membership.exclusion add column handed_on date;
comment on column membership.exclusion.handed_on is 'when the letter on paper was handed over; none: it went by mail';

-- Whoever was accepted stands in the register: what they wrote to get there is not kept a second time.
update membership.application set email = '', phone = '', address = '', spokesperson = '', sponsor = '', words = ''
    where state = 'ACCEPTED';

-- Letters of a call go out apart from it: ten thousand members are not written to while a page waits.
create table membership.dues_untold (
    dues uuid primary key references membership.dues
);
comment on table membership.dues_untold is 'dues that were called and of which nobody was told yet';
comment on column membership.dues_untold.dues is 'what is to be told';
grant select, insert, delete on membership.dues_untold to fabcom_app;
