-- Which uses of a house a draft counts, and the invoice that comes of it: what a pack gives back later stands to be invoiced.
create table billing.counted_use (
    document text not null check (document <> ''),
    use      uuid not null,
    primary key (document, use)
);
comment on table billing.counted_use is 'what was used and a draft, or the invoice of that draft, counts';
comment on column billing.counted_use.document is 'the draft: the key of its invoice';
comment on column billing.counted_use.use is 'what was used';
grant select, insert on billing.counted_use to fabcom_app;
