package org.fabcom.observatory;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.commons.SizeClass;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.observatory.Edition.Part;
import org.fabcom.observatory.World.About;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The editions: at most one a month, up to the end of the month before, and only of what is enough. Only added to. */
@Repository
public class Editions {

    private static final String SHEETS = "SHEETS";
    private static final String ENDED = "ENDED";
    private static final String SELECT =
            "select number, published_at, content, sheets_until, ended_until from observatory.observatory_edition ";

    private final Sql db;
    private final JsonMapper json;
    private final Counting counting;
    private final Clock clock;

    Editions(Sql db, JsonMapper json, Counting counting, Clock clock) {
        this.db = db;
        this.json = json;
        this.counting = counting;
        this.clock = clock;
    }

    record Published(int number, Instant at, Edition content, LocalDate sheetsUntil, LocalDate endedUntil) {

        LocalDate day() {
            return LocalDate.ofInstant(at, Days.ZONE);
        }
    }

    Optional<Published> latest() {
        return db.sql(SELECT + "order by number desc limit 1").optional(this::read);
    }

    Optional<Published> find(int number) {
        return db.sql(SELECT + "where number = :number").param("number", number).optional(this::read);
    }

    /** The newest first. */
    List<Published> all() {
        return db.sql(SELECT + "order by number desc").list(this::read);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.ZONE);
    }

    /** What waits for the next edition, unmasked: for whoever sees everything anyway. */
    World waiting() {
        var last = latest();
        return counting.world(
                last.map(Published::sheetsUntil).orElse(Part.BEGINNING),
                last.map(Published::endedUntil).orElse(Part.BEGINNING),
                today().plusDays(1),
                clock.instant());
    }

    /** Publishes what the months before this one have brought, once a month; false if that is not enough yet, or was done. */
    @Transactional
    public boolean publish() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('accompaniment.observatory', 0))")
                .single((row, n) -> true);
        var month = today().withDayOfMonth(1);
        var last = latest();
        boolean done = db.sql("select exists (select from observatory.observatory_edition where month >= :month)")
                .param("month", month)
                .single(Boolean.class);
        if (done) return false;
        var sheetsFrom = last.map(Published::sheetsUntil).orElse(Part.BEGINNING);
        var endedFrom = last.map(Published::endedUntil).orElse(Part.BEGINNING);
        var world = counting.world(sheetsFrom, endedFrom, month, clock.instant());
        var others = others();
        var kept = Counted.sheets(world);
        var sheets = Compiling.sheets(kept, sheetsFrom, month, others);
        if (sheets.whole() != null) others.add(kept);
        var over = Counted.ended(world);
        var ended = Compiling.ended(over, endedFrom, month, others);
        if (sheets.whole() == null && ended.whole() == null) return false;
        int number = last.map(Published::number).orElse(0) + 1;
        db.sql("""
                insert into observatory.observatory_edition (id, number, published_at, month, content, sheets_until, ended_until)
                values (:id, :number, :now, :month, :content::jsonb, :sheets, :ended)
                """)
                .param("id", Ids.next())
                .param("number", number)
                .param("month", month)
                .param("content", json.writeValueAsString(new Edition(sheets, ended)))
                .param("sheets", sheets.whole() == null ? sheetsFrom : month)
                .param("ended", ended.whole() == null ? endedFrom : month)
                .update();
        if (sheets.whole() != null) note(number, SHEETS, kept);
        if (ended.whole() != null) note(number, ENDED, over);
        return true;
    }

    /** Whom it counted, and by what: for later editions to be compared with, and for nobody to read. */
    private void note(int edition, String part, Counted counted) {
        for (var it : counted.all().values())
            db.sql("insert into observatory.observatory_counted (edition, part, organisation, departement, size) "
                            + "values (:edition, :part, :organisation, :departement, :size)")
                    .param("edition", edition)
                    .param("part", part)
                    .param("organisation", it.organisation())
                    .param("departement", it.departement())
                    .param("size", it.size().name())
                    .update();
    }

    private Map<UUID, About> noted(int edition, String part) {
        return db
                .sql("select organisation, departement, size from observatory.observatory_counted "
                        + "where edition = :edition and part = :part")
                .param("edition", edition, "part", part)
                .list((row, n) -> new About(
                        row.getObject("organisation", UUID.class),
                        row.getString("departement"),
                        SizeClass.valueOf(row.getString("size"))))
                .stream()
                .collect(Collectors.toMap(About::organisation, it -> it));
    }

    /**
     * Those whom earlier editions counted: who, where, of what size, which sheets as it was when they came out; how an accompaniment
     * ended, and which tools were left, as it is today.
     */
    List<Counted> others() {
        var others = new ArrayList<Counted>();
        for (var it : all()) {
            var sheets = it.content().sheets();
            var ended = it.content().ended();
            var world = counting.world(sheets.from(), ended.from(), sheets.until(), it.at());
            if (sheets.whole() != null) others.add(Counted.sheets(world).asPublished(noted(it.number(), SHEETS)));
            if (ended.whole() != null) others.add(Counted.ended(world).asPublished(noted(it.number(), ENDED)));
        }
        return others;
    }

    private Published read(ResultSet row, int n) throws SQLException {
        return new Published(
                row.getInt("number"),
                Times.read(row, "published_at"),
                json.readValue(row.getString("content"), Edition.class),
                row.getObject("sheets_until", LocalDate.class),
                row.getObject("ended_until", LocalDate.class));
    }
}
