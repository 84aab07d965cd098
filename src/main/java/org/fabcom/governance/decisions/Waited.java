package org.fabcom.governance.decisions;

import module java.base;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.kernel.Sql;

/** From which day decided rules hold, and which of them. */
final class Waited {

    private Waited() {}

    /** Its day of effect; where it had to wait for another rule, the day on which it need not any more: what held is not rewritten. */
    static LocalDate since(Sql db, Decision it, LocalDate on) {
        return waited(db, it) ? on : it.effect();
    }

    /** What it makes rules say; where it had to wait, those that were said again meanwhile stay as they were said. */
    static Map<Rule, String> values(Sql db, Decision it, LocalDate on) {
        var values = RuleChange.all(it.changes());
        if (!waited(db, it)) return values;
        db.sql("select key from governance.rule where body = :body and since > :effect and since <= :on")
                .param("body", it.body(), "effect", it.effect(), "on", on)
                .list(String.class)
                .forEach(key -> values.remove(Rule.valueOf(key)));
        return values;
    }

    private static boolean waited(Sql db, Decision it) {
        return db.sql("select exists (select from governance.decision_event where decision = :id and kind = 'UNFIT')")
                .param("id", it.id())
                .single(Boolean.class);
    }

    /** The same text is in that register already, from that page. */
    static boolean entered(Sql db, UUID body, String path, String sha256) {
        return db.sql("select exists (select from governance.decision"
                        + " where body = :body and source_path = :path and sha256 = :sha256)")
                .param("body", body, "path", path, "sha256", sha256)
                .single(Boolean.class);
    }
}
