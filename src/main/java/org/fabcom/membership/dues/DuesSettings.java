package org.fabcom.membership.dues;

import java.time.Clock;
import java.util.Optional;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What organisations said of how they follow their dues. Thread-safe. */
@Repository
public class DuesSettings {

    /** {@code version} grows by one at each change. */
    public record Kept(DuesSetting setting, int version) {}

    private final JdbcClient db;
    private final Clock clock;

    DuesSettings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public Optional<Kept> kept(PartyId organisation) {
        return db.sql("select version, " + DuesSetting.FIELDS.columns()
                        + " from membership.dues_setting where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, n) -> new Kept(DuesSetting.FIELDS.row(row), row.getInt("version")))
                .optional();
    }

    public DuesSetting of(PartyId organisation) {
        return kept(organisation).map(Kept::setting).orElse(DuesSetting.UNSAID);
    }

    /** False if somebody changed it since this version was read; version 0: nothing was said before. */
    public boolean say(PartyId organisation, DuesSetting it, int version, PartyId by) {
        var sql = "insert into membership.dues_setting (organisation, changed_by, changed_at, "
                + DuesSetting.FIELDS.columns() + ") values (:organisation, :by, :now, " + DuesSetting.FIELDS.params()
                + ") on conflict (organisation) do update set version = dues_setting.version + 1, changed_by = :by,"
                + " changed_at = :now, " + DuesSetting.FIELDS.assigned() + " where dues_setting.version = :version";
        return DuesSetting.FIELDS
                        .fill(db.sql(sql), it)
                        .param("organisation", organisation.value())
                        .param("version", version)
                        .param("by", by.value())
                        .param("now", Times.sql(clock.instant()))
                        .update()
                == 1;
    }
}
