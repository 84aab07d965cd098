-- What the starter catalogue says beyond the first shape: imports of data, doubt, the day a page gives, and its edition.
alter table catalogue.fact drop constraint fact_about_check;
alter table catalogue.fact add constraint fact_about_check check (about in ('price', 'fee', 'tip', 'limit', 'jurisdiction',
    'region', 'dpf', 'export', 'import', 'outside_account', 'vendor_address', 'tracking', 'support', 'inactivity', 'dpa',
    'pitfall', 'note', 'change', 'closed'));
alter table catalogue.alternative add verified boolean not null default true;
alter table catalogue.offer add verified boolean not null default true, add as_of date;
alter table catalogue.law add verified boolean not null default true;

-- Which edition of the starter catalogue was put on the shelves last; one row. Not tracked: a withdrawn edition stays away.
create table catalogue.edition (
    one        boolean primary key default true check (one),
    digest     text        not null,
    stocked_at timestamptz not null
);
grant select, insert, update, delete on catalogue.edition to fabcom_app;
