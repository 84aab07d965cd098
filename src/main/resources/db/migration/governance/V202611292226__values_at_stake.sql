-- An argument or an objection says which value of its body is at stake.
alter table governance.argument add column value uuid references governance.charter_value;
alter table governance.objection add column value uuid references governance.charter_value;
comment on column governance.argument.value is 'of its body, that is at stake; none: nobody said one';
comment on column governance.objection.value is 'of its body, that is at stake; none: nobody said one';
create index argument_value on governance.argument (value) where value is not null;
create index objection_value on governance.objection (value) where value is not null;

create function governance.value_of_the_body() returns trigger
    language plpgsql security definer set search_path = pg_catalog as $$
begin
    if new.value is not null and not exists (select from governance.charter_value v join governance.proposal q on q.body = v.body
            where v.id = new.value and q.id = new.proposal) then
        raise exception using errcode = '23514', constraint = 'value_of_the_body', message = 'a value of another body';
    end if;
    return new;
end $$;
create trigger value_of_the_body before insert on governance.argument for each row execute function governance.value_of_the_body();
create trigger value_of_the_body before insert on governance.objection for each row execute function governance.value_of_the_body();
revoke execute on function governance.value_of_the_body() from public;
