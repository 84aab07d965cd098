-- What other rooms may call is declared by its owner.
comment on function cases.case_open(uuid) is 'for other rooms: whether an accompaniment goes on';
