package org.fabcom.till.archive;

import java.util.List;
import org.fabcom.kernel.check.Check;
import org.fabcom.kernel.console.Console;
import org.fabcom.till.Tills;
import org.fabcom.till.journal.EventKind;
import org.fabcom.till.journal.TillEvents;
import org.springframework.stereotype.Component;

/** Every journal of a till holds, from its first event to its last. */
@Component
class TillCheck implements Check {

    private final Tills tills;
    private final JournalAudit audit;
    private final TillEvents events;

    TillCheck(Tills tills, JournalAudit audit, TillEvents events) {
        this.tills = tills;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public String name() {
        return "till.journals";
    }

    @Override
    public List<String> findings() {
        return tills.all().stream().flatMap(it -> audit.findings(it).stream()).toList();
    }

    @Override
    public List<String> notes() {
        return tills.all().stream()
                .flatMap(it -> events.newest(it.id(), EventKind.RESTORED).stream()
                        .map(at -> Console.t(
                                "console.till.restored", it.name(), at.at().toString(), at.number())))
                .toList();
    }
}
