package org.fabcom.acts.reports.open;

import module java.base;
import org.fabcom.acts.Selection;
import org.fabcom.acts.totals.Reckoning;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The years whose figures everybody with a link may read: counted once, for good. */
@Repository
record ClosedYears(Sql db, JsonMapper json, Reckoning reckoning, Accompaniment accompaniment) {

    /** A closed year without its figures. */
    record Closed(int year, Instant at) {}

    /** All of them, the last first. */
    List<Closed> all() {
        return db.sql("select year, closed_at from acts.figures_year order by year desc")
                .list((row, n) -> new Closed(row.getInt("year"), Times.read(row, "closed_at")));
    }

    OpenFigures figures(Closed it) {
        return db.sql("select figures from acts.figures_year where year = :year")
                .param("year", it.year())
                .single((row, n) -> json.readValue(row.getString("figures"), OpenFigures.class));
    }

    /** Past years in which something was done and that nobody has closed, the last first. */
    List<Integer> open() {
        return db.sql("""
                select extract(year from month)::int as year from acts.act_month
                where month < make_date(:year, 1, 1)
                  and extract(year from month)::int not in (select year from acts.figures_year)
                group by 1 having sum(n) > 0 order by 1 desc
                """).param("year", accompaniment.today().getYear()).list((row, n) -> row.getInt("year"));
    }

    /** From now on its figures are these. False if it is no such year, or somebody was faster. */
    boolean close(int year, PartyId by) {
        if (!open().contains(year)) return false;
        var selection = Selection.between(null, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return db.sql("insert into acts.figures_year (year, figures, closed_by, closed_at)"
                        + " values (:year, :figures::jsonb, :by, :now) on conflict do nothing")
                .param("year", year)
                .param("figures", json.writeValueAsString(OpenFigures.of(reckoning.of(selection, 1))))
                .param("by", by.value())
                .updated();
    }
}
