-- The register is read in the order of its names too.
create index member_by_name on membership.member (organisation, people.sorted(name), number, id);
