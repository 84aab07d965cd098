-- Mandates are roles held in circles; the agora reads them here.
create view circles.seat_card as
    select s.id, s.role, s.person, s.starts_on, s.ends_on, s.ended_at, g.name as role_name, g.organisation,
        (select p.name from circles.groups p where p.id = g.parent) as circle_name, g.closed_at
    from circles.group_seat s join circles.groups g on g.id = s.role;
comment on view circles.seat_card is 'for other rooms: who holds which role of which organisation, until when';
grant select on circles.seat_card to fabcom_app;
