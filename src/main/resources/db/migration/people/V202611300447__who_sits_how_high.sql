-- Rooms above ask who speaks for an organisation, not only who sits in it.
create or replace view people.seat_of as select person, organisation, seat from people.seat;
