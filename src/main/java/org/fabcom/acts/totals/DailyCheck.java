package org.fabcom.acts.totals;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** What is kept of each act, counted again from the acts. */
@Component
record DailyCheck(Sql db) implements Check {

    private static final String SQL = """
            with differs as (
                (select * from acts.act_fact except select * from acts.act_fact_counted)
                union all (select * from acts.act_fact_counted except select * from acts.act_fact)),
            line_differs as (
                (select * from acts.act_fact_line except select * from acts.act_fact_line_counted)
                union all (select * from acts.act_fact_line_counted except select * from acts.act_fact_line)),
            helped_differs as (
                (select * from acts.act_fact_organisation
                    except select * from acts.act_fact_organisation_counted)
                union all (select * from acts.act_fact_organisation_counted
                    except select * from acts.act_fact_organisation)),
            person_differs as (
                (select * from acts.act_fact_person except select * from acts.act_fact_person_counted)
                union all (select * from acts.act_fact_person_counted except select * from acts.act_fact_person))
            select day, mediator, '' as kind, '' as value from differs
            union select day, mediator, kind, value from line_differs
            union select day, mediator, 'person', person::text from person_differs
            union select day, mediator, 'organisation', organisation::text from helped_differs order by 1, 2, 3, 4 limit 100
            """;

    @Override
    public String name() {
        return "accompaniment.acts";
    }

    @Override
    public List<String> findings() {
        return db.sql(SQL)
                .list((row, n) -> String.join(
                                " ",
                                row.getString("day"),
                                row.getString("mediator"),
                                row.getString("kind"),
                                row.getString("value"))
                        .strip());
    }
}
