-- What was taught about a tool of a plan, for what passing to a software takes; an act about several is shared between them.
create view acts.item_act as
    select i.item, a.form, a.minutes / (select count(*)::int from acts.act_item o where o.act = a.id) as minutes
    from acts.act_item i join acts.act a on a.id = i.act
    where a.withdrawn_at is null;
comment on view acts.item_act is 'for other rooms: minutes of acts about a tool of a plan, an act about several shared between them';
grant select on acts.item_act to fabcom_app;
