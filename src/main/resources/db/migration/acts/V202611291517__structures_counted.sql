-- The register counts acts by the organisation in whose name they were done, from this index alone.
create index act_structure_counted on acts.act (structure, mediator, day) include (form, themes)
    where withdrawn_at is null and structure is not null;
