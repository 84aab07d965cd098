-- What a record said before is looked for by its origin, once for each record of an import: not by reading all of the table.
create index fact_origin on catalogue.fact (origin);
create index alternative_origin on catalogue.alternative (origin);
create index offer_origin on catalogue.offer (origin);
