package org.fabcom.flows.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which kind is of which stream in surveys: dated versions, none is changed. Thread-safe. */
@Repository
class StreamMapping {

    record Version(UUID id, int number, LocalDate from, Map<UUID, Flow> kinds) {}

    private final JdbcClient db;
    private final Clock clock;

    StreamMapping(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** That which holds on a day. */
    Optional<Version> on(PartyId owner, LocalDate day) {
        return db.sql("""
                select id, version, from_day from flows.mapping
                where owner = :owner and template = 'SURVEY' and from_day <= :day order by from_day desc, version desc limit 1
                """)
                .param("owner", owner.value())
                .param("day", day)
                .query((row, n) -> new Version(
                        Rows.id(row, "id"),
                        row.getInt("version"),
                        row.getObject("from_day", LocalDate.class),
                        kinds(Rows.id(row, "id"))))
                .optional();
    }

    private Map<UUID, Flow> kinds(UUID mapping) {
        var kinds = new HashMap<UUID, Flow>();
        db.sql("select kind, category from flows.mapping_line where mapping = :mapping")
                .param("mapping", mapping)
                .query((row, n) -> kinds.put(Rows.id(row, "kind"), Flow.valueOf(row.getString("category"))))
                .list();
        return kinds;
    }

    @Transactional
    void add(PartyId owner, LocalDate from, Map<UUID, Flow> kinds, PartyId by) {
        var id = Ids.next();
        db.sql("""
                insert into flows.mapping (id, owner, template, from_day, version, made_by, made_at)
                select :id, :owner, 'SURVEY', :from, coalesce(max(version), 0) + 1, :by, :now
                from flows.mapping where owner = :owner and template = 'SURVEY'
                """)
                .param("id", id)
                .param("owner", owner.value())
                .param("from", from)
                .param("by", by.value())
                .param("now", Times.sql(clock.instant()))
                .update();
        kinds.forEach((kind, stream) -> db.sql(
                        "insert into flows.mapping_line (mapping, kind, category) values (:id, :kind, :stream)")
                .param("id", id)
                .param("kind", kind)
                .param("stream", stream.name())
                .update());
    }
}
