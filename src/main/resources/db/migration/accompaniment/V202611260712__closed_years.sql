-- What everybody may read of a year is counted once, when a coordinator says that all of it is noted: the difference of two
-- counts would tell of those who came in between. Small groups are hidden already, nobody changes a row.
create table accompaniment.figures_year (
    year      integer primary key check (year between 2000 and 2999),
    figures   jsonb       not null,
    closed_by uuid        not null references people.party,
    closed_at timestamptz not null check (extract(year from closed_at at time zone 'Europe/Paris') > year)
);
grant select, insert on accompaniment.figures_year to fabcom_app;
