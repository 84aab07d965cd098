-- What coordinators do themselves, in the Coop's words; counted apart from acts of mediation.
create table acts.coordination_act (
    id           uuid primary key,
    coordinator  uuid        not null references people.party,
    day          date        not null,
    minutes      integer check (minutes between 1 and 1439),
    animation    text check (animation in ('assemblee', 'comite', 'groupe_de_travail', 'echange', 'reunion_coordination',
        'webinaire', 'autre')),
    event        text check (event in ('grand_public', 'national', 'inclusion_numerique', 'nec_local', 'autre')),
    partnership  text check (partnership in ('parcours_usager', 'subvention', 'coordination_departementale', 'rdv_elu',
        'autre')),
    subjects     text[]      not null default '{}' check (subjects <@ array['partage', 'reseau', 'soutien', 'professionnel',
        'rh', 'autre']),
    initiative   text check (initiative in ('initiative', 'demande')),
    level        text check (level in ('communal', 'intercommunal', 'departemental', 'regional', 'national')),
    organisers   text        not null default '' check (length(organisers) <= 300),
    participants integer check (participants between 0 and 10000),
    title        text        not null default '' check (length(title) <= 160),
    note         text        not null default '' check (length(note) <= 4000),
    noted_at     timestamptz not null,
    withdrawn_at timestamptz,
    version      integer     not null default 1,
    check (num_nonnulls(animation, event, partnership) = 1)
);
create index coordination_act_day on acts.coordination_act (day desc, id) where withdrawn_at is null;
grant select, insert, update on acts.coordination_act to fabcom_app;
