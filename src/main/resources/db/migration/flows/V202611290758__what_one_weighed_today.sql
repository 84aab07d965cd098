-- The desk shows what its holder weighed last today, also to those who weighed for years; and what takes a weighing back is found
-- whichever way it was taken back.
create index weighing_hand on flows.weighing (site, made_by, made_at) where way = 'IN' and corrects is null;
create index weighing_corrects on flows.weighing (corrects) where corrects is not null;
drop index flows.weighing_returned;
