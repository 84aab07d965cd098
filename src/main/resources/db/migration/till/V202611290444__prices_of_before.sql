-- Prices that come with a former tool go with its import, unless somebody changed them since.
create trigger tracked after insert or update or delete on till.guide for each row execute function imports.track();
grant delete on till.guide to fabcom_app;
