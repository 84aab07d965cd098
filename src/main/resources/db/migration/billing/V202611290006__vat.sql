-- The desk with the stamps. What the law says from a day on, and the VAT regime that an organisation says it is under. Nothing is
-- edited: another row for the same day counts instead.
create schema billing;
grant usage on schema billing to fabcom_app;

create table billing.law (
    entry    bigint generated always as identity primary key,
    code     text        not null check (code ~ '^[a-zA-Z_.]{3,60}$'),
    from_day date        not null,
    amount   bigint check (amount >= 0),
    words    text        not null default '' check (length(words) <= 300),
    source   text        not null check (length(source) between 3 and 300),
    read_on  date        not null,
    sure     boolean     not null,
    said_by  uuid references people.party,
    said_at  timestamptz not null,
    constraint law_says check ((amount is not null) <> (words <> ''))
);
create index law_on on billing.law (code, from_day desc);
comment on table billing.law is 'dated parameters of the law, with their source; a row is never changed, the newest of a code and day counts';
comment on column billing.law.amount is 'basis points for rates and shares, cents for sums, a number of signs or days for limits';
comment on column billing.law.sure is 'read on an official page; else it is shown as not verified';
comment on column billing.law.said_by is 'who added it here; null: it came with the program';
grant select on billing.law to fabcom_app;
grant insert (code, from_day, amount, words, source, read_on, sure, said_by, said_at) on billing.law to fabcom_app;

create table billing.vat_regime (
    id           uuid primary key,
    organisation uuid        not null references people.party,
    from_day     date        not null,
    regime       text        not null check (regime in ('NOT_SUBJECT', 'FRANCHISE', 'PAYER')),
    vat_number   text        not null default '' check (vat_number = '' or vat_number ~ '^[A-Z]{2}[0-9A-Z]{2,13}$'),
    said_by      uuid        not null references people.party,
    said_at      timestamptz not null
);
create index vat_regime_on on billing.vat_regime (organisation, from_day desc);
comment on table billing.vat_regime is 'under which VAT regime an organisation says it is, from a day on';
select journal.install('billing.vat_regime');

insert into billing.law (code, from_day, amount, words, source, read_on, sure, said_at) values
    ('vat.rate.STANDARD', '2014-01-01', 2000, '', 'CGI art. 278 ; compta-online.com « Les taux de TVA applicables en France » (métropole)', '2026-11-29', false, '2026-11-29T00:06Z'),
    ('vat.rate.INTERMEDIATE', '2014-01-01', 1000, '', 'CGI art. 278 bis et 279 ; novances.fr 2015 et cours-de-droit.net « Les taux de TVA » (métropole)', '2026-11-29', false, '2026-11-29T00:06Z'),
    ('vat.rate.REDUCED', '2014-01-01', 550, '', 'CGI art. 278-0 bis ; novances.fr 2015 et cours-de-droit.net (métropole)', '2026-11-29', false, '2026-11-29T00:06Z'),
    ('vat.rate.PARTICULAR', '2014-01-01', 210, '', 'CGI art. 281 quater et suivants ; cours-de-droit.net (métropole)', '2026-11-29', false, '2026-11-29T00:06Z'),
    ('vat.mention.NOT_SUBJECT', '2000-01-01', null, 'Non assujetti à la TVA', 'libellé de FabCom, sans modèle officiel', '2026-11-29', false, '2026-11-29T00:06Z'),
    ('vat.mention.FRANCHISE', '2000-01-01', null, 'TVA non applicable, art. 293 B du CGI', 'CGI ann. II art. 242 nonies A ; référence admise jusqu’au 30 juin 2028 (JORFTEXT000054497139)', '2026-11-28', false, '2026-11-29T00:06Z'),
    ('vat.mention.MEMBERS', '2000-01-01', null, 'Exonération de TVA, art. 261-7-1° a du CGI', 'BOFiP « Organismes d’utilité générale »', '2026-11-28', true, '2026-11-29T00:06Z'),
    ('vat.mention.SOCIAL', '2000-01-01', null, 'Exonération de TVA, art. 261-7-1° b du CGI', 'BOFiP « Organismes d’utilité générale »', '2026-11-28', true, '2026-11-29T00:06Z'),
    ('vat.mention.EVENT', '2000-01-01', null, 'Exonération de TVA, art. 261-7-1° c du CGI', 'BOFiP « Organismes d’utilité générale »', '2026-11-28', true, '2026-11-29T00:06Z'),
    ('vat.mention.OUTSIDE', '2000-01-01', null, 'Hors du champ de la TVA', 'libellé de FabCom, sans modèle officiel', '2026-11-29', false, '2026-11-29T00:06Z'),
    ('members.share', '2000-01-01', 1000, '', 'BOFiP « Organismes d’utilité générale » (ventes aux membres : 10 % des recettes)', '2026-11-28', true, '2026-11-29T00:06Z'),
    ('franchise.goods', '2025-01-01', 8500000, '', 'legifiscal.fr ; loi 2025-1044 du 3 novembre 2025', '2026-11-28', false, '2026-11-29T00:06Z'),
    ('franchise.goods.upper', '2025-01-01', 9350000, '', 'legifiscal.fr ; loi 2025-1044 du 3 novembre 2025', '2026-11-28', false, '2026-11-29T00:06Z'),
    ('franchise.services', '2025-01-01', 3750000, '', 'legifiscal.fr ; loi 2025-1044 du 3 novembre 2025', '2026-11-28', false, '2026-11-29T00:06Z'),
    ('franchise.services.upper', '2025-01-01', 4125000, '', 'legifiscal.fr ; loi 2025-1044 du 3 novembre 2025', '2026-11-28', false, '2026-11-29T00:06Z'),
    ('ancillary', '2025-01-01', 8001100, '', 'bakertilly.fr ; règle : BOI-IS-CHAMP-10-50-20-20', '2026-11-28', false, '2026-11-29T00:06Z'),
    ('recovery.fee', '2013-01-01', 4000, '', 'Code de commerce D441-5', '2026-11-28', false, '2026-11-29T00:06Z');
