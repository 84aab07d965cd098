package org.fabcom.agenda.evaluations;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.check.Check;
import org.springframework.stereotype.Component;

/** The answers given by link, told or waiting, counted again from who has answered: as many for each aim. */
@Component
record EvaluationsCheck(Sql db) implements Check {

    @Override
    public String name() {
        return "agenda.evaluations";
    }

    @Override
    public List<String> findings() {
        return db.sql("""
                with given as (select r.occurrence, g.moment, count(*) as people from agenda.evaluation_given g
                        join agenda.registration r on r.id = g.registration group by 1, 2),
                    said as (select occurrence, moment, aim, sum(number) as answers from agenda.evaluation
                        where way <> 'PAPER' group by 1, 2, 3)
                select coalesce(s.occurrence, g.occurrence)::text || ' ' || coalesce(s.moment, g.moment) || ': '
                    || coalesce(g.people, 0) || ' ≠ ' || coalesce(s.answers, 0)
                from said s full join given g on g.occurrence = s.occurrence and g.moment = s.moment
                where coalesce(g.people, 0) <> coalesce(s.answers, 0) order by 1 limit 100
                """).list((row, n) -> row.getString(1));
    }
}
