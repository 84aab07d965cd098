-- A site shows its last exits, however much is weighed elsewhere; not what was sold, nor what left with an arrival.
create index weighing_out on flows.weighing (site, entry)
    where way = 'OUT' and corrects is null and from_line is null and sale_line is null;
