-- A seat that a merge set aside comes back as it was given: by whom and when.
alter table people.merge_seat
    add granted_by uuid references people.party check (granted_by is null or (was is null) = false),
    add granted_at timestamptz check ((granted_by is null) = (granted_at is null));
create index merge_seat_granted_by on people.merge_seat (granted_by);
comment on column people.merge_seat.granted_by is 'who had given the seat that was set aside; null: unknown, or it came with the merge';
comment on column people.merge_seat.granted_at is 'when it had been given';
