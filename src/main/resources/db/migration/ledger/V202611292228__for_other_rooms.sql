-- What other rooms may call is declared by its owner.
comment on function ledger.refuse(text, text) is 'for other rooms: refuses with a word that pages know';
