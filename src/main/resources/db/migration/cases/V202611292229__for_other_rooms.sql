-- What other rooms may call is declared by its owner.
comment on function cases.case_open(uuid) is 'for other rooms: whether an accompaniment goes on';
comment on function cases.case_refuse(text) is 'for other rooms: refuses what the rules of cases forbid';
