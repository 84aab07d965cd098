package org.fabcom.flows;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.flows.ObjectKind.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The kinds of objects of each organisation, in an order that does not move. Thread-safe. */
@Repository
public class Kinds {

    /** The mean mass of one piece, as a fraction of what was weighed, and where it is from. */
    public record Mean(MassFrom from, long grams, long pieces) {

        public static final Mean UNKNOWN = new Mean(MassFrom.UNKNOWN, 0, 1);

        /** Of so many pieces, rounded half up, once. */
        public long of(long count) {
            return Math.floorDiv(2 * grams * count + pieces, 2 * pieces);
        }
    }

    /** Fewer pieces tell no mean. */
    private static final long ENOUGH = 10;

    /** So many times what was given, or so few, is no mean of a piece: boxes were weighed as one, say. */
    private static final long FAR = 5;

    private static final String SELECT = "select id, owner, position, version, archived_at is not null as archived, "
            + ObjectKind.FIELDS.columns() + " from flows.kind where ";

    /** Months are read kind by kind: those of all kinds of the instance are many more. */
    private static final String MEAN = """
            select k.id, k.mean_grams, m.grams, m.pieces from flows.kind k cross join lateral (
                select coalesce(sum(m.counted_grams), 0)::bigint as grams, coalesce(sum(m.counted_pieces), 0)::bigint as pieces
                from flows.monthly m where m.kind = k.id and m.month <= :day
                    and m.month > date_trunc('month', cast(:day as date)) - interval '12 months'
                    and (m.counted_pieces <> 0 or m.counted_grams <> 0)) m
            """;

    private final Sql db;

    Kinds(Sql db) {
        this.db = db;
    }

    public Optional<ObjectKind> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(Kinds::read);
    }

    /** Those in use. */
    public List<ObjectKind> of(PartyId owner) {
        return db.sql(SELECT + "owner = :owner and archived_at is null order by position")
                .param("owner", owner.value())
                .list(Kinds::read);
    }

    /** With those that are archived, which stay in reports. */
    public List<ObjectKind> all(PartyId owner) {
        return db.sql(SELECT + "owner = :owner order by position")
                .param("owner", owner.value())
                .list(Kinds::read);
    }

    /** At the end of the order. Throws DuplicateKeyException if the short name is on another button. */
    public UUID add(PartyId owner, Described said) {
        var id = Ids.next();
        db.sql("select 1 from pg_advisory_xact_lock(hashtextextended('flows.kind ' || :owner, 0))")
                .param("owner", owner.toString())
                .list((row, n) -> n);
        var sql = "insert into flows.kind (id, owner, added_at, position, " + ObjectKind.FIELDS.columns()
                + ") select :id, :owner, :now, (select coalesce(max(k.position), 0) + 1 from flows.kind k where k.owner = :owner), "
                + ObjectKind.FIELDS.params();
        ObjectKind.FIELDS
                .fill(db.sql(sql), said)
                .param("id", id, "owner", owner.value())
                .update();
        return id;
    }

    /** False if somebody changed it since this version was read. */
    public boolean change(UUID id, int version, Described said, boolean archived) {
        var sql = "update flows.kind set version = version + 1, archived_at = case when :archived then"
                + " coalesce(archived_at, :now) end, " + ObjectKind.FIELDS.assigned()
                + " where id = :id and version = :version";
        return ObjectKind.FIELDS
                .fill(db.sql(sql), said)
                .param("id", id, "version", version, "archived", archived)
                .updated();
    }

    /** Of all kinds of an organisation at once. */
    public Map<UUID, Mean> means(PartyId owner, LocalDate day) {
        return means(db.sql(MEAN + "where k.owner = :owner").param("owner", owner.value()), day);
    }

    /** The mean mass of a piece: learnt from what was counted and weighed in twelve months up to this day, else, or far from it, as it was given. */
    Map<UUID, Mean> means(Collection<UUID> kinds, LocalDate day) {
        var asked = kinds.toArray(UUID[]::new);
        return means(db.sql(MEAN + "where k.id = any (:kinds)").param("kinds", asked), day);
    }

    private static Map<UUID, Mean> means(Sql.Statement asked, LocalDate day) {
        var means = new HashMap<UUID, Mean>();
        asked.param("day", day).list((row, n) -> means.put(Rows.id(row, "id"), mean(row)));
        return means;
    }

    private static Mean mean(ResultSet row) throws SQLException {
        return mean(row.getObject("mean_grams", Integer.class), row.getLong("grams"), row.getLong("pieces"));
    }

    private static Mean mean(@Nullable Integer given, long grams, long pieces) {
        boolean far = given != null && (grams > given * pieces * FAR || grams * FAR < given * pieces);
        if (pieces >= ENOUGH && grams > 0 && !far) return new Mean(MassFrom.LEARNT, grams, pieces);
        return given == null ? Mean.UNKNOWN : new Mean(MassFrom.GIVEN, given, 1);
    }

    private static ObjectKind read(ResultSet row, int n) throws SQLException {
        return new ObjectKind(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                ObjectKind.FIELDS.row(row),
                row.getInt("position"),
                row.getInt("version"),
                row.getBoolean("archived"));
    }
}
