-- Acts of coordination bear tags too.
create table acts.coordination_act_tag (
    act uuid not null references acts.coordination_act,
    tag uuid not null references acts.tag,
    primary key (act, tag)
);
create index coordination_act_tag_tag on acts.coordination_act_tag (tag);
grant select, insert, delete on acts.coordination_act_tag to fabcom_app;

-- Goals may count organisations, and be those of one mediator.
alter table acts.tag
    add organisations integer check (organisations between 1 and 1000000),
    add mediator      uuid references people.party;
comment on column acts.tag.mediator is 'whose acts the goals count; null: the whole team''s';
