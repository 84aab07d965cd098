-- Tools that accounts open stand in the journal of rights: linked, changed, given another password, removed.
do $$
declare
    it text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'rights_change_act_check');
begin
    alter table people.rights_change drop constraint rights_change_act_check;
    execute 'alter table people.rights_change add constraint rights_change_act_check '
        || replace(it, '''GROUP_CREATED''::text', '''TOOL_LINKED''::text, ''TOOL_CHANGED''::text, ''TOOL_SECRET''::text, ''TOOL_REMOVED''::text, ''GROUP_CREATED''::text');
end $$;
