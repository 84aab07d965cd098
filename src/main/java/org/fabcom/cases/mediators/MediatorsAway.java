package org.fabcom.cases.mediators;

import module java.base;
import org.fabcom.agenda.Away;
import org.fabcom.diagnosis.library.Accompaniment;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** The absences that mediators noted, for the calendar. */
@Component
record MediatorsAway(Sql db, Accompaniment accompaniment) implements Away {

    @Override
    public List<Days> of(Collection<PartyId> people) {
        return db.sql("""
                select mediator, from_day, to_day from cases.mediator_absence
                where removed_at is null and to_day >= :today and mediator = any (:people)
                """)
                .param("today", accompaniment.today(), "people", Rows.ids(people))
                .list((row, n) -> new Days(
                        Rows.party(row, "mediator"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)));
    }
}
