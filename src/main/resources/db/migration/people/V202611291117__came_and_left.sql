-- Who votes is asked for a day: whoever came in since was not there, whoever left since was.
create view people.came_and_left as
    select id, at, subject as person, organisation, grp, act not in ('SEAT_GRANTED', 'GROUP_MEMBER_ADDED') as gone
    from people.rights_change
    where act in ('SEAT_GRANTED', 'SEAT_REMOVED', 'SEAT_LEFT', 'GROUP_MEMBER_ADDED', 'GROUP_MEMBER_REMOVED', 'GROUP_MEMBER_LEFT');
comment on view people.came_and_left is 'for other rooms: when somebody came into an organisation or a group, or left it';
grant select on people.came_and_left to fabcom_app;

create index rights_change_of_house on people.rights_change (organisation, at) where grp is null;
