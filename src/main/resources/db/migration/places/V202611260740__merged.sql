-- Each page of a place asks which others were found to be it.
create index place_merged on places.place (merged_into) where merged_into is not null;
