-- One decision changes several rules, all at its day of effect (ADR 0218).
alter table governance.decision add column more_changes text[];
alter table governance.proposal add column more_changes text[];
comment on column governance.decision.more_changes is 'further rules that it changes, each as RULE=value; the first one stands in change_key and change_value; none: at most one';
comment on column governance.proposal.more_changes is 'further rules that its adoption changes, each as RULE=value; none: at most one';
alter table governance.decision add constraint decision_more_changes check (more_changes is null
    or change_key is not null and cardinality(more_changes) >= 1 and array_position(more_changes, null) is null
        and array_to_string(more_changes, E'\n') ~ '^[A-Z_]{3,40}=[^\n]{1,40}(\n[A-Z_]{3,40}=[^\n]{1,40})*$');
alter table governance.proposal add constraint proposal_more_changes check (more_changes is null
    or change_key is not null and cardinality(more_changes) >= 1 and array_position(more_changes, null) is null
        and array_to_string(more_changes, E'\n') ~ '^[A-Z_]{3,40}=[^\n]{1,40}(\n[A-Z_]{3,40}=[^\n]{1,40})*$');

-- Options that a vote compares, instead of one text for or against.
alter table governance.proposal add column options text[];
comment on column governance.proposal.options is 'what a vote compares, in this order; none: it is for or against the text';
alter table governance.proposal add constraint proposal_options check (options is null
    or change_key is null and cardinality(options) between 2 and 30 and array_position(options, null) is null
        and array_to_string(options, E'\n') ~ '^[^\n]{1,120}(\n[^\n]{1,120})*$');

-- What is frozen is frozen whole: its options and the rules that it changes too.
create function governance.frozen_whole() returns trigger
    language plpgsql set search_path = pg_catalog as $$
begin
    if old.sha256 is not null and new.sha256 is not null
        and (new.options, new.change_key, new.change_value, new.more_changes, new.statutory)
            is distinct from (old.options, old.change_key, old.change_value, old.more_changes, old.statutory) then
        raise exception using errcode = '23514', constraint = 'frozen_text', message = 'this proposal is frozen';
    end if;
    return new;
end $$;
create trigger frozen_whole before update on governance.proposal
    for each row execute function governance.frozen_whole();
