package org.fabcom.governance.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From which day a decided rule holds. */
final class Waited {

    private Waited() {}

    /**
     * Its day of effect. Where it had to wait for another rule, the day on which it need not any more, unless one of its rules was said
     * again meanwhile: what held until then is not rewritten.
     */
    static LocalDate since(JdbcClient db, Decision it, LocalDate on) {
        boolean waited = db.sql("""
                select exists (select from governance.decision_event where decision = :id and kind = 'UNFIT')
                    and not exists (select from governance.rule r join governance.decision d on d.id = :id
                        where r.body = d.body and r.since > d.effect and r.since <= :on and (r.key = d.change_key
                            or exists (select from unnest(d.more_changes) m where split_part(m, '=', 1) = r.key)))
                """)
                .param("id", it.id())
                .param("on", on)
                .query(Boolean.class)
                .single();
        return waited ? on : it.effect();
    }

    /** The same text is in that register already, from that page. */
    static boolean entered(JdbcClient db, UUID body, String path, String sha256) {
        return db.sql("select exists (select from governance.decision"
                        + " where body = :body and source_path = :path and sha256 = :sha256)")
                .param("body", body)
                .param("path", path)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }
}
