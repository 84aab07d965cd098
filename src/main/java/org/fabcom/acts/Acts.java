package org.fabcom.acts;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Times;
import org.fabcom.people.served.ServedPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The acts: noted, changed, withdrawn and brought back. Each change is one transaction over the act and what hangs on it. */
@Repository
public class Acts {

    /** Where they are listed. */
    public static final String PATH = "/actes";

    private static final int USUAL_THEMES = 6;

    private final JdbcClient db;
    private final ServedPeople served;
    private final Clock clock;

    Acts(JdbcClient db, ServedPeople served, Clock clock) {
        this.db = db;
        this.served = served;
        this.clock = clock;
    }

    /**
     * Notes an act under the number its form was given. Sent twice it is noted once; true unless somebody else’s act has this
     * number.
     */
    @Transactional
    public boolean note(UUID id, PartyId mediator, Act.Content content) {
        var query = db.sql("""
                insert into acts.act (id, mediator, day, minutes, form, place, structure, insee, commune, themes,
                    procedures, equipment, autonomy, sent_to, title, level, total, already, case_file, meeting, note, noted_at)
                values (:id, :mediator, :day, :minutes, :form, :place, :structure, :insee, :commune, :themes, :procedures,
                    :equipment, :autonomy, :sentTo, :title, :level, :total, :already, :caseFile, :meeting, :note, :now)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("mediator", mediator.value())
                .param("now", Times.sql(clock.instant()));
        if (ActRows.fill(query, content).update() == 0)
            return find(id).filter(it -> it.mediator().equals(mediator)).isPresent();
        ActRows.hang(db, id, content);
        served.helped(content.participants().known(), content.day());
        return true;
    }

    /** False if it was changed since this version was read. */
    @Transactional
    public boolean change(UUID id, int version, Act.Content content) {
        var query = db.sql("""
                update acts.act set day = :day, minutes = :minutes, form = :form, place = :place,
                    structure = :structure, insee = :insee, commune = :commune, themes = :themes, procedures = :procedures,
                    equipment = :equipment, autonomy = :autonomy, sent_to = :sentTo, title = :title, level = :level,
                    total = :total, already = :already, case_file = :caseFile, meeting = :meeting, note = :note,
                    version = version + 1
                where id = :id and version = :version and withdrawn_at is null
                """).param("id", id).param("version", version);
        if (ActRows.fill(query, content).update() == 0) return false;
        for (var hung : List.of("act_person", "act_organisation", "act_item", "act_margin"))
            db.sql("delete from acts." + hung + " where act = :id")
                    .param("id", id)
                    .update();
        ActRows.hang(db, id, content);
        return true;
    }

    /** Counts nowhere any more, until it is brought back. */
    public void withdraw(UUID id) {
        db.sql("update acts.act set withdrawn_at = :now, version = version + 1 where id = :id and withdrawn_at is null")
                .param("now", Times.sql(clock.instant()))
                .param("id", id)
                .update();
    }

    public void bringBack(UUID id) {
        db.sql(
                        "update acts.act set withdrawn_at = null, version = version + 1 where id = :id and withdrawn_at is not null")
                .param("id", id)
                .update();
    }

    public Optional<Act> find(UUID id) {
        return db.sql(ActRows.SELECT + " where a.id = :id")
                .param("id", id)
                .query(ActRows::read)
                .optional();
    }

    /** The last act of this mediator: the next one often is in the same place. */
    Optional<Act> last(PartyId mediator) {
        return db.sql(ActRows.SELECT + " where a.mediator = :mediator and a.withdrawn_at is null "
                        + "order by a.noted_at desc, a.id desc limit 1")
                .param("mediator", mediator.value())
                .query(ActRows::read)
                .optional();
    }

    /** Those of a selection, the newest day first. */
    public List<Act> list(Selection selection, int most, long offset) {
        return selection
                .on(db.sql(ActRows.SELECT + selection.where()
                        + " order by a.day desc, a.id desc limit :most offset :offset"))
                .param("most", most)
                .param("offset", offset)
                .query(ActRows::read)
                .list();
    }

    /** What this mediator’s acts of the last hundred were most often about, filled up with what comes first. */
    List<Theme> usualThemes(PartyId mediator) {
        var codes = db.sql("""
                select t.theme from (select themes from acts.act where mediator = :mediator and withdrawn_at is null
                    order by day desc, id desc limit 100) a cross join lateral unnest(a.themes) as t(theme)
                group by 1 order by count(*) desc, 1 limit :most
                """)
                .param("mediator", mediator.value())
                .param("most", USUAL_THEMES)
                .query((row, n) -> row.getString(1))
                .list();
        var usual = new LinkedHashSet<>(Coded.all(Theme.class, codes));
        for (var it : Theme.values()) if (usual.size() < USUAL_THEMES) usual.add(it);
        return usual.stream().sorted().toList();
    }

    /** The acts of an accompaniment, the newest first: for whoever may see its internal side. */
    public List<Act> of(UUID caseFile) {
        return db.sql(ActRows.SELECT
                        + " where a.case_file = :case and a.withdrawn_at is null order by a.day desc, a.id desc")
                .param("case", caseFile)
                .query(ActRows::read)
                .list();
    }
}
