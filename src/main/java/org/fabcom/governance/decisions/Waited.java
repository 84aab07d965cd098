package org.fabcom.governance.decisions;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From which day a decided rule holds. */
final class Waited {

    private Waited() {}

    /**
     * Its day of effect. Where it had to wait for another rule, the day on which it need not any more, unless the rule was said again
     * meanwhile: what held until then is not rewritten.
     */
    static LocalDate since(JdbcClient db, Decision it, LocalDate on) {
        boolean waited = db.sql("""
                select exists (select from governance.decision_event where decision = :id and kind = 'UNFIT')
                    and not exists (select from governance.rule r join governance.decision d on d.id = :id
                        where r.body = d.body and r.key = d.change_key and r.since > d.effect and r.since <= :on)
                """)
                .param("id", it.id())
                .param("on", on)
                .query(Boolean.class)
                .single();
        return waited ? on : it.effect();
    }
}
