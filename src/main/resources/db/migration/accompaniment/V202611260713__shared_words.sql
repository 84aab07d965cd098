create index shared_plan_words on accompaniment.shared_plan using gin (words gin_trgm_ops);
