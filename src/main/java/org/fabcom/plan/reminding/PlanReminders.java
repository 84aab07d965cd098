package org.fabcom.plan.reminding;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.jobs.Duties;
import org.fabcom.kernel.jobs.Job;
import org.fabcom.plan.Plans;
import org.fabcom.talk.NoticeValue;
import org.fabcom.talk.notices.Notices;
import org.fabcom.talk.notices.Telling;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells whoever follows an item, else the mediator, two days before double running ends and on the day a pause ends. Each
 * reminder and its notice are one transaction; the row of the reminder makes it once only.
 */
@Component
public class PlanReminders extends Job {

    private static final int DAYS_BEFORE = 2;

    private final Sql db;
    private final Plans plans;
    private final Notices notices;
    private final TransactionTemplate transaction;

    PlanReminders(Sql db, Plans plans, Notices notices, TransactionTemplate transaction) {
        super("plan.plan.reminders", hours(1));
        this.db = db;
        this.plans = plans;
        this.notices = notices;
        this.transaction = transaction;
    }

    private record Due(
            UUID item, UUID file, String tool, String organisation, String kind, LocalDate day, PartyId whom) {}

    @Override
    public void run() {
        Duties.apart(transaction, due(plans.today()), this::tell);
    }

    private void tell(Due due) {
        int first = db.sql("insert into plan.plan_reminder (item, kind, due, recipient, at) "
                        + "values (:item, :kind, :due, :whom, :now) on conflict do nothing")
                .param(
                        "item",
                        due.item(),
                        "kind",
                        due.kind(),
                        "due",
                        due.day(),
                        "whom",
                        due.whom().value())
                .update();
        if (first == 0) return;
        var kind = due.kind().equals("DOUBLE_ENDS") ? PlanNotices.DOUBLE : PlanNotices.PAUSE;
        var url = "/accompagnements/" + due.file() + "/plan/" + due.item();
        var args = List.of(due.tool(), due.organisation(), NoticeValue.day(due.day()));
        notices.tell(new Telling(due.whom(), kind, Ids.next(), null, url, args, ""));
    }

    private List<Due> due(LocalDate today) {
        return db.sql("""
                select i.id, p.case_file, i.tool, o.name as organisation, d.kind, d.day, coalesce(i.referent, c.mediator) as whom
                from plan.plan_item i
                join plan.plan p on p.id = i.plan
                join cases.case_card c on c.id = p.case_file
                join people.party_card o on o.id = p.organisation
                cross join lateral (
                    select 'DOUBLE_ENDS' as kind, i.double_to as day
                        where i.stage = 'DOUBLE_RUNNING' and i.standing = 'MOVING' and i.double_to - :before <= :today
                    union all
                    select 'PAUSE_ENDS', i.resume_on where i.standing = 'PAUSED' and i.resume_on <= :today) d
                where c.closed_at is null and c.merged_into is null and coalesce(i.referent, c.mediator) is not null
                  and not exists (select from plan.plan_reminder r
                                  where r.item = i.id and r.kind = d.kind and r.due = d.day)
                order by d.day, i.id
                """).param("before", DAYS_BEFORE, "today", today).list(PlanReminders::read);
    }

    private static Due read(ResultSet row, int n) throws SQLException {
        return new Due(
                row.getObject("id", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getString("tool"),
                row.getString("organisation"),
                row.getString("kind"),
                row.getObject("day", LocalDate.class),
                new PartyId(row.getObject("whom", UUID.class)));
    }
}
