package org.fabcom.cases.asking;

import module java.base;
import org.fabcom.cases.CaseAccess;
import org.fabcom.cases.CaseState;
import org.fabcom.cases.Cases;
import org.fabcom.diagnosis.kept.KeptFor;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Seats;
import org.springframework.stereotype.Component;

/** Whoever accompanies an organisation written down at the counter keeps its sheet, until somebody of it has an account. */
@Component
record KeptAtTheCounter(Sql db, Seats seats, Cases cases) implements KeptFor {

    private static final int MOST = 100;

    @Override
    public List<Structure> structures(Visitor me) {
        if (!me.signedIn() || !me.is(InstanceRole.MEDIATOR)) return List.of();
        return accompaniedBy(me.party()).stream()
                .filter(it -> seats.in(it.id()).isEmpty())
                .toList();
    }

    /** The case in which the sheet is to be joined. */
    @Override
    public Optional<String> next(PartyId organisation, Visitor me) {
        if (structures(me).stream().noneMatch(it -> it.id().equals(organisation))) return Optional.empty();
        return cases.of(organisation).stream()
                .filter(it -> CaseAccess.mediates(me, it) && it.state().accompanied())
                .map(it -> it.url() + "#point")
                .findFirst();
    }

    private List<Structure> accompaniedBy(PartyId mediator) {
        return db.sql("""
                select distinct p.id, p.name from cases.case_file c join people.party_card p on p.id = c.organisation
                where c.mediator = :mediator and c.state = any (:states) and c.merged_into is null
                order by p.name limit :most
                """)
                .param("mediator", mediator.value())
                .param("states", CaseState.ACCOMPANIED.stream().map(Enum::name).toArray(String[]::new))
                .param("most", MOST)
                .list((row, n) -> new Structure(new PartyId(row.getObject(1, UUID.class)), row.getString(2)));
    }
}
