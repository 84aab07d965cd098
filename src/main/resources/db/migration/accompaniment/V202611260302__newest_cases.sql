-- The list of cases begins with the newest.
create index case_file_newest on accompaniment.case_file (opened_at desc, id desc) where merged_into is null;
