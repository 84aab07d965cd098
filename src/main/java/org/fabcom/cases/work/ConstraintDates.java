package org.fabcom.cases.work;

import module java.base;
import org.fabcom.cases.CaseAct;
import org.fabcom.cases.CaseId;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The days to spare of each case. */
@Repository
public class ConstraintDates {

    private final Sql db;
    private final Cases cases;
    private final Clock clock;

    ConstraintDates(Sql db, Cases cases, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.clock = clock;
    }

    /** By date. */
    public List<ConstraintDate> of(CaseId id) {
        return of(List.of(id)).getOrDefault(id, List.of());
    }

    /** Of several cases, of those that have some. */
    public Map<CaseId, List<ConstraintDate>> of(Collection<CaseId> cases) {
        return db
                .sql("select case_file, id, kind, label, from_day, to_day from cases.case_date where "
                        + Rows.among("case_file", "cases") + " and removed_at is null order by from_day, id")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .list((row, n) -> Map.entry(
                        new CaseId(Rows.id(row, "case_file")),
                        new ConstraintDate(
                                Rows.id(row, "id"),
                                ConstraintDate.Kind.valueOf(row.getString("kind")),
                                row.getString("label"),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Transactional
    public Decision add(CaseId id, ConstraintDate.Kind kind, String label, LocalDate from, LocalDate to, PartyId by) {
        var date = Ids.next();
        var decided = cases.decide(id, by, it -> it.noteUnderWay(CaseAct.DATE_SET, label, date, from + " " + to));
        if (!(decided instanceof Decision.Done)) return decided;
        db.sql("""
                insert into cases.case_date (id, case_file, kind, label, from_day, to_day, added_by, added_at)
                values (:id, :case, :kind, :label, :from, :to, :by, :now)
                """)
                .param("id", date)
                .param("case", id.value())
                .param("kind", kind.name())
                .param("label", label)
                .param("from", from)
                .param("to", to)
                .param("by", by.value())
                .update();
        return decided;
    }

    /** Takes it away, or brings it back; one that is not of this case is not there. */
    @Transactional
    public Decision remove(CaseId id, UUID date, boolean away, PartyId by) {
        boolean there = db.sql("select exists (select from cases.case_date where id = :date and case_file = :id)")
                .param("date", date, "id", id.value())
                .single(Boolean.class);
        if (!there) throw Problem.notFound();
        var act = away ? CaseAct.DATE_REMOVED : CaseAct.DATE_SET;
        var decided = cases.decide(id, by, it -> it.noteUnderWay(act, "", date, ""));
        if (!(decided instanceof Decision.Done)) return decided;
        db.sql("update cases.case_date set removed_at = :at where id = :date and case_file = :id")
                .param("at", away ? Times.sql(clock.instant()) : null, "date", date, "id", id.value())
                .update();
        return decided;
    }
}
