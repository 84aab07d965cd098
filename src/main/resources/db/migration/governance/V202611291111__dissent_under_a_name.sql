-- What those who disagree want kept: each once, with the person beside and not in the words.
create table governance.dissent (
    id       uuid primary key,
    proposal uuid        not null references governance.proposal,
    person   uuid references people.party,
    words    text        not null check (length(words) between 1 and 4000),
    said_at  timestamptz not null,
    unique (proposal, person)
);
create index dissent_person on governance.dissent (person);
comment on table governance.dissent is 'what those who disagree with a proposal want kept beside the decision';
comment on column governance.dissent.id is 'the note';
comment on column governance.dissent.proposal is 'the proposal, and the decision that it became';
comment on column governance.dissent.person is 'who disagrees; none: written before names stood apart, they are in the words';
comment on column governance.dissent.words is 'what they want kept';
comment on column governance.dissent.said_at is 'when they said it last';
insert into governance.dissent (id, proposal, words, said_at)
    select gen_random_uuid(), id, minority, touched_at from governance.proposal where minority <> '';
alter table governance.proposal drop column minority;
comment on column governance.decision.minority_note is 'of decisions before notes stood in governance.dissent: the same words, as the chain of the register holds them';

-- Beside a decision that was taken nothing changes.
create function governance.dissent_kept() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if tg_op = 'DELETE' or new.proposal <> old.proposal or new.person is distinct from old.person
        or exists (select from governance.proposal q where q.id = old.proposal and q.decision is not null) then
        raise exception 'dissent %: kept beside its decision', old.id using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger kept before update or delete on governance.dissent for each row execute function governance.dissent_kept();
grant select, insert on governance.dissent to fabcom_app;
grant update (words, said_at) on governance.dissent to fabcom_app;

-- Those who decide together go on doing so: nothing ever closed an agora.
alter table governance.body drop column closed_at;
