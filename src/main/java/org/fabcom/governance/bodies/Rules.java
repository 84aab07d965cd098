package org.fabcom.governance.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What holds for a body on a day. Thread-safe. */
@Repository
public class Rules {

    private final JdbcClient db;
    private final Clock clock;

    Rules(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** As it was said for that day, else the usual. */
    public String value(UUID body, Rule rule, LocalDate on) {
        return db.sql("select value from governance.rule where body = :body and key = :key and since <= :on"
                        + " order by since desc, number desc limit 1")
                .param("body", body)
                .param("key", rule.name())
                .param("on", on)
                .query(String.class)
                .optional()
                .orElse(rule.usual());
    }

    public int count(UUID body, Rule rule, LocalDate on) {
        return Integer.parseInt(value(body, rule, on));
    }

    public boolean yes(UUID body, Rule rule, LocalDate on) {
        return value(body, rule, on).equals("yes");
    }

    /**
     * From that day on, whoever asks.
     *
     * @param decision null: said by hand
     */
    public void say(UUID body, Rule rule, String value, LocalDate since, @Nullable UUID decision, PartyId by) {
        db.sql("insert into governance.rule (body, key, value, since, decision, said_by, said_at)"
                        + " values (:body, :key, :value, :since, :decision, :by, :now)")
                .param("body", body)
                .param("key", rule.name())
                .param("value", value)
                .param("since", since)
                .param("decision", decision)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
    }
}
