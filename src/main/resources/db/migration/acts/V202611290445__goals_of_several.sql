-- One goal may be that of several mediators together.
create table acts.tag_mediator (
    tag      uuid not null references acts.tag,
    mediator uuid not null references people.party,
    primary key (tag, mediator)
);
comment on table acts.tag_mediator is 'whose acts the goals of a tag count; none: the whole team''s';
comment on column acts.tag_mediator.tag is 'the tag';
comment on column acts.tag_mediator.mediator is 'one of those whose acts count';
create index tag_mediator_mediator on acts.tag_mediator (mediator);
grant select, insert, delete on acts.tag_mediator to fabcom_app;
insert into acts.tag_mediator (tag, mediator) select id, mediator from acts.tag where mediator is not null;
alter table acts.tag drop column mediator;
