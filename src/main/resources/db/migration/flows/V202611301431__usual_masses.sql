-- Only the desk looks for cells by kind, and only for what came in: what sales left to be folded is not read with it.
drop index flows.monthly_kind;
create index monthly_kind on flows.monthly (kind, month) where way = 'IN';
