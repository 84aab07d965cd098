package org.fabcom.agenda.workshops;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.kernel.Sql;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The workshops by their event. */
@Repository
public class Workshops {

    private final Sql db;

    Workshops(Sql db) {
        this.db = db;
    }

    /** What was said of it; {@link Workshop#BLANK} if nothing was. */
    public Workshop of(UUID event) {
        return find(event).orElse(Workshop.BLANK);
    }

    Optional<Workshop> find(UUID event) {
        return db.sql("""
                select level, themes, programme, bring, provided,
                    array(select words from agenda.workshop_aim a where a.event = w.event order by position) as aims
                from agenda.workshop w where event = :event
                """).param("event", event).optional(Workshops::read);
    }

    /** False if people answered about the aims meanwhile: these stay then, and nothing changes. */
    @Transactional
    public boolean save(UUID event, Workshop it) {
        db.sql("""
                insert into agenda.workshop (event, level, themes, programme, bring, provided, changed_at)
                values (:event, :level, :themes, :programme, :bring, :provided, :now)
                on conflict (event) do update set changed_at = :now
                """)
                .param("event", event)
                .param("level", it.level() == null ? null : it.level().name())
                .param("themes", it.themes().toArray(String[]::new))
                .param("programme", it.programme())
                .param("bring", it.bring())
                .param("provided", it.provided())
                .update();
        var before = of(event);
        boolean other = !before.aims().equals(it.aims());
        if (other && answered(event)) return false;
        db.sql("""
                update agenda.workshop set level = :level, themes = :themes, programme = :programme, bring = :bring,
                    provided = :provided where event = :event
                """)
                .param("event", event)
                .param("level", it.level() == null ? null : it.level().name())
                .param("themes", it.themes().toArray(String[]::new))
                .param("programme", it.programme())
                .param("bring", it.bring())
                .param("provided", it.provided())
                .update();
        if (other) aims(event, it.aims());
        return true;
    }

    private void aims(UUID event, List<String> aims) {
        db.sql("delete from agenda.workshop_aim where event = :event")
                .param("event", event)
                .update();
        for (int i = 0; i < aims.size(); i++)
            db.sql("insert into agenda.workshop_aim (event, position, words) values (:event, :position, :words)")
                    .param("event", event, "position", i + 1, "words", aims.get(i))
                    .update();
    }

    /** Whether somebody said how far they are with its aims. */
    boolean answered(UUID event) {
        return db.sql("""
                select exists (select from agenda.evaluation v join agenda.occurrence o on o.id = v.occurrence
                    where o.event = :event and v.number > 0)
                """).param("event", event).single(Boolean.class);
    }

    /** Nobody changes the aims while an answer about them is counted. */
    public boolean hold(UUID event) {
        return db.sql("select event from agenda.workshop where event = :event for share")
                .param("event", event)
                .optional(UUID.class)
                .isPresent();
    }

    private static Workshop read(ResultSet row, int n) throws SQLException {
        var level = row.getString("level");
        return new Workshop(
                level == null ? null : Workshop.Level.valueOf(level),
                texts(row, "themes"),
                row.getString("programme"),
                texts(row, "aims"),
                row.getString("bring"),
                row.getString("provided"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
