package org.fabcom.people.leaving;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.backup.Erased;
import org.fabcom.kernel.backup.ErasureReplay;
import org.fabcom.kernel.backup.Erasures;
import org.fabcom.kernel.command.Furnished;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.kernel.console.Console;
import org.fabcom.kernel.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps beside the base, and beside its backups, who was erased; and erases them anew in a backup that comes back. */
@Component
class ErasureRegister implements ErasureReplay {

    private final Sql db;
    private final Erasing erasing;
    private final Erasures files;
    private final Purpose purpose;

    ErasureRegister(Sql db, Erasing erasing, Settings settings, Purpose purpose) {
        this.db = db;
        this.erasing = erasing;
        this.files = new Erasures(settings.data());
        this.purpose = purpose;
    }

    void write(PartyId person) {
        files.add(erased(person.value()));
    }

    /** At each start all of them: whatever was not written down, here or by another node, is now. */
    @EventListener(Furnished.class)
    void rebuilt() {
        if (purpose == Purpose.SERVE) files.add(erased(null));
    }

    private List<Erased> erased(@Nullable UUID person) {
        return db.sql("""
                select person, at, cause from people.erasure
                where cast(:person as uuid) is null or person = :person order by at, person
                """)
                .param("person", person, java.sql.Types.OTHER)
                .list((row, n) ->
                        new Erased(row.getObject("person", UUID.class), Times.read(row, "at"), row.getString("cause")));
    }

    /** Each for itself; what one of them can't leave is told, by table, without a name. */
    @Override
    public int again(List<Erased> erased) {
        int done = 0;
        for (var one : erased) {
            var kept = erasing.again(one);
            if (kept.isEmpty()) continue;
            done++;
            if (!kept.get().isEmpty())
                Console.say("console.erasures.kept", one.party().toString(), String.join(", ", kept.get()));
        }
        return done;
    }
}
