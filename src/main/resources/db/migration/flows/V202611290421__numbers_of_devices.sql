-- The same guard as at the till.
drop trigger no_gap on flows.received;
drop function flows.guard_number();
create trigger no_gap before insert on flows.received for each row execute function journal.no_gap();
