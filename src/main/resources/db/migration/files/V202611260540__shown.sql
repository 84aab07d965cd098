-- What a picture shows, for whoever does not see it, and where it stands among those beside it.
alter table files.held add column shows text not null default '' check (length(shows) <= 200);
alter table files.held add column position integer not null default 0 check (position between 0 and 1000);
