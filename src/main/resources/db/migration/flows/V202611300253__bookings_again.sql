-- nodes stopped
-- A booking that gave way to a sale stands again when its object comes back, under the same rules as a new one.
create trigger guarded_again before update on flows.loan_booking for each row
    when (old.ended_at is not null and new.ended_at is null) execute function flows.guard_booking();
