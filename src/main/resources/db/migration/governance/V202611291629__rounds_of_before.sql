-- A round of consent that was opened for longer than a round lasts now can still be ended; a new one is not opened.
alter table governance.consent_round drop constraint consent_round_days;

create function governance.round_of_days() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if new.closes <= new.opened_at or new.closes > new.opened_at + interval '61 days' then
        raise exception 'consent_round_days: a round of consent outlasts those who were asked' using errcode = 'check_violation', constraint = 'consent_round_days';
    end if;
    return new;
end $$;
create trigger round_of_days before insert or update of opened_at, closes on governance.consent_round
    for each row execute function governance.round_of_days();
