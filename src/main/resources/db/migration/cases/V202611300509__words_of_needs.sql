-- Words looked for in what organisations say they need: read by the index instead of one by one.
create index case_file_need on cases.case_file using gin (lower(need) gin_trgm_ops) with (fastupdate = off);
