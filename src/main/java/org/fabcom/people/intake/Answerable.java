package org.fabcom.people.intake;

import module java.base;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Component;

/** Who answers for what an import brings: whoever started the run; from the command line the first administrator. */
@Component
public class Answerable {

    private final Sql db;

    Answerable(Sql db) {
        this.db = db;
    }

    /** Throws {@link UnreadableSource}, before anything is read, while nobody administers: it says what to do. */
    public PartyId here() {
        return db.sql("""
                select coalesce((select started_by from imports.run_card
                        where id::text = current_setting('fabcom.import_run', true)),
                    (select person from people.role_of where role = 'ADMINISTRATOR' order by granted_at, person limit 1))
                """)
                .single((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .map(PartyId::new)
                .orElseThrow(() -> new UnreadableSource("people.import.nobody"));
    }
}
