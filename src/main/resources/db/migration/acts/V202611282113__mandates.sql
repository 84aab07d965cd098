-- What somebody lets a mediator do online for them: signed on paper, never changed afterwards but for its end.
create table acts.mandate (
    id         uuid primary key,
    person     uuid        not null references people.party,
    mediator   uuid        not null references people.party,
    procedures text[]      not null default '{}' check (procedures <@ array[
            'associations', 'papiers_elections_citoyennete', 'famille_scolarite', 'social_sante',
            'travail_formation', 'logement', 'transports_mobilite', 'argent_impots', 'justice', 'etrangers_europe',
            'loisirs_sports_culture']),
    scope      text        not null default '' check (length(scope) <= 1000),
    from_day   date        not null,
    to_day     date        not null,
    written_at timestamptz not null,
    signed_on  date,
    ended_on   date,
    check (to_day between from_day and from_day + interval '12 months'),
    check (cardinality(procedures) > 0 or btrim(scope) <> '')
);
create index mandate_person on acts.mandate (person, from_day desc);
create function acts.mandate_guard() returns trigger language plpgsql as $$
begin
    if to_jsonb(old) - '{signed_on,ended_on}'::text[] is distinct from to_jsonb(new) - '{signed_on,ended_on}'::text[]
            or old.signed_on is not null and old.signed_on is distinct from new.signed_on
            or old.ended_on is not null and old.ended_on is distinct from new.ended_on then
        raise exception 'mandate: what was written does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger mandate_guard before update on acts.mandate for each row execute function acts.mandate_guard();
grant select, insert, update, delete on acts.mandate to fabcom_app;
