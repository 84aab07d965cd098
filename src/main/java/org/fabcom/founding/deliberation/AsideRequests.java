package org.fabcom.founding.deliberation;

import module java.base;
import java.sql.Types;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Questions that one founder wants to set aside, and about which a second one says yes or no. Thread-safe. */
@Repository
public class AsideRequests {

    /** {@code state}: parked, until a day, or waived. */
    public record AsideRequest(
            State state, String reason, @Nullable LocalDate againOn, UUID askedBy) {}

    private final Sql db;

    AsideRequests(Sql db) {
        this.db = db;
    }

    public Optional<AsideRequest> of(UUID path, String code) {
        return db.sql("select state, reason, again_on, asked_by from founding.aside"
                        + " where path = :path and code = :code")
                .param("path", path, "code", code)
                .optional((row, n) -> new AsideRequest(
                        State.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("again_on", LocalDate.class),
                        Rows.id(row, "asked_by")));
    }

    /** Of which questions it is asked. */
    public Set<String> codes(UUID path) {
        return new HashSet<>(db.sql("select code from founding.aside where path = :path")
                .param("path", path)
                .list(String.class));
    }

    /** In place of what was asked before. */
    void ask(UUID path, String code, AsideRequest it) {
        db.sql("""
                insert into founding.aside (path, code, state, reason, again_on, asked_by, asked_at)
                values (:path, :code, :state, :reason, :again, :by, :now)
                on conflict (path, code) do update set state = excluded.state, reason = excluded.reason,
                    again_on = excluded.again_on, asked_by = excluded.asked_by, asked_at = excluded.asked_at
                """)
                .param("path", path)
                .param("code", code)
                .param("state", it.state().name())
                .param("reason", it.reason())
                .param("again", it.againOn(), Types.DATE)
                .param("by", it.askedBy())
                .update();
    }

    boolean drop(UUID path, String code) {
        return db.sql("delete from founding.aside where path = :path and code = :code")
                .param("path", path, "code", code)
                .updated();
    }
}
