-- Finished moves are asked for by the software they went to.
create index plan_item_target on plan.plan_item (lower(btrim(target))) where target is not null;
