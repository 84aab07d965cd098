package org.fabcom.plan.way;

import org.fabcom.cases.CaseDays;
import org.springframework.stereotype.Component;

/** The next day of a case that its plan knows: a pause or a double run ends, what was kept to read is looked at a month later. */
@Component
class PlanDays implements CaseDays {

    @Override
    public String next() {
        return """
                case when c.state in ('UNDER_WAY', 'FOLLOW_UP') then (select min(case
                    when i.standing = 'PAUSED' then i.resume_on
                    when i.standing = 'MOVING' and i.stage = 'DOUBLE_RUNNING' then i.double_to
                    when i.standing = 'MOVING' and i.stage = 'READ_ONLY' then i.read_only_on + 30 end)
                    from plan.plan l join plan.plan_item i on i.plan = l.id where l.case_file = c.id) end""";
    }
}
