package org.fabcom.plan.following;

import module java.base;
import org.fabcom.acts.ActItems;
import org.fabcom.cases.CaseId;
import org.fabcom.kernel.Sql;
import org.fabcom.plan.Plans;
import org.springframework.stereotype.Component;

/** Statement A38: an act says which tools of the plan it was about. What left the plan stays named where acts were noted. */
@Component
record PlanActItems(Plans plans, Sql db) implements ActItems {

    @Override
    public Map<UUID, String> of(CaseId id) {
        var items = new LinkedHashMap<UUID, String>();
        plans.of(id).ifPresent(plan -> {
            plans.items(plan.id()).forEach(it -> items.put(it.id(), it.subject().tool()));
            plans.dropped(plan.id())
                    .forEach(it -> items.put(it.id(), it.subject().tool()));
        });
        return items;
    }

    @Override
    public boolean known(UUID item) {
        return db.sql("select exists (select from plan.plan_item where id = :id)")
                .param("id", item)
                .single(Boolean.class);
    }

    /** A tool is left, and what replaces it adopted, on the day of the switch. */
    @Override
    public String outcomes() {
        return """
                select 'LEFT' as what, i.tool as value, i.switched_on as day, p.organisation, p.case_file, i.id as item,
                        i.tool as words from plan.plan_item i join plan.plan p on p.id = i.plan
                    where i.way = 'LEAVING' and i.switched_on is not null and i.standing in ('MOVING', 'PAUSED')
                 union all select 'ADOPTED', i.target, case i.way when 'LEAVING' then i.switched_on else i.opened_on end,
                        p.organisation, p.case_file, i.id, i.tool from plan.plan_item i
                    join plan.plan p on p.id = i.plan
                    where i.target is not null and i.standing in ('MOVING', 'PAUSED') and i.family !~ '^account(-|$)'
                        and case i.way when 'LEAVING' then i.switched_on else i.opened_on end is not null
                 union all select 'ITEMS', case when i.standing in ('MOVING', 'PAUSED') then 'SWITCHED' else i.standing end,
                        case when i.standing in ('MOVING', 'PAUSED') then i.switched_on else i.aside_since end,
                        p.organisation, p.case_file, i.id, i.tool from plan.plan_item i
                    join plan.plan p on p.id = i.plan
                    where i.standing in ('KEPT', 'ROLLED_BACK', 'DROPPED')
                        or i.standing in ('MOVING', 'PAUSED') and i.way = 'LEAVING' and i.switched_on is not null
                """;
    }
}
