-- What other rooms may call is declared by its owner.
comment on function plan.plan_refuse(text) is 'for other rooms: refuses what the rules of plans forbid';
