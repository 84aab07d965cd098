package org.fabcom.flows;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.fabcom.kernel.digest.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the journal, on their way in and out: all rows of an entry are one statement. */
@Repository
record WeighingRows(Sql db) {

    private static final String COLUMNS =
            "id, movement, site, day, channel, class, fate, locality, kind, waste, container, tare, grams, pieces, mass_from,"
                    + " sent, from_line, corrects, reason, sale_line, deferred, device, made_by, made_at";
    private static final String WRITTEN = COLUMNS + ", way, key, digest";

    /** SHA-256 of what an entry says, so that the same key with something else is told apart. */
    static byte[] digest(Object said) {
        return Sha256.of(said.toString());
    }

    /** Throws DuplicateKeyException if the key was used, or a row already taken back. */
    void add(List<Weighing> lines, String key, byte[] digest) {
        adding("", lines, key, digest).update();
    }

    /** The same with what else its statement does {@code first}. */
    Sql.Statement adding(String first, List<Weighing> lines, String key, byte[] digest) {
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        for (int i = 0; i < lines.size(); i++) rows.add(row(lines.get(i), key + "/" + (i + 1), digest));
        return db.sql(first + "insert into flows.weighing (" + WRITTEN + ") select " + WRITTEN
                        + " from jsonb_populate_recordset(null::flows.weighing, cast(:rows as jsonb))")
                .param("rows", JsonMapper.shared().writeValueAsString(rows));
    }

    /** What an entry with this key became: movement and lines, if it said the same. */
    Optional<Entered> before(PartyId by, String key, byte[] digest) {
        var found = db.sql("""
                select id, movement, digest = :digest as same from flows.weighing
                where made_by = :by and key like :key escape '!' order by entry
                """)
                .param("by", by.value())
                .param("key", key.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "/%")
                .param("digest", digest)
                .list((row, n) ->
                        Map.entry(row.getBoolean("same"), List.of(Rows.id(row, "movement"), Rows.id(row, "id"))));
        if (found.isEmpty()) return Optional.empty();
        if (!found.getFirst().getKey()) return Optional.of(new Entered.Refused(Entered.Why.OTHER_CONTENT));
        return Optional.of(new Entered.Done(
                found.getFirst().getValue().getFirst(),
                found.stream().map(it -> it.getValue().getLast()).toList(),
                true));
    }

    Optional<Weighing> find(UUID id) {
        return db.sql("select " + COLUMNS + " from flows.weighing where id = :id")
                .param("id", id)
                .optional(WeighingRows::read);
    }

    /** What left at once of what came in with it. */
    List<Weighing> leftOf(UUID line) {
        return db.sql("select " + COLUMNS + " from flows.weighing where from_line = :line and corrects is null")
                .param("line", line)
                .list(WeighingRows::read);
    }

    boolean takenBack(UUID line) {
        return db.sql("select exists (select from flows.weighing where corrects = :line and sale_line is null)")
                .param("line", line)
                .single(Boolean.class);
    }

    Optional<Weighing> sold(UUID saleLine) {
        return db.sql("select " + COLUMNS + " from flows.weighing where sale_line = :line and corrects is null")
                .param("line", saleLine)
                .optional(WeighingRows::read);
    }

    private static Map<String, @Nullable Object> row(Weighing it, String key, byte[] digest) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", it.id().toString());
        row.put("movement", text(it.movement()));
        row.put("site", it.site().toString());
        row.put("way", it.in() ? "IN" : "OUT");
        row.put("day", it.day().toString());
        row.put("channel", text(it.channel()));
        row.put("class", text(it.out()));
        row.put("fate", it.fate().name());
        row.put("locality", text(it.locality()));
        row.put("kind", text(it.kind()));
        row.put("waste", text(it.waste()));
        row.put("container", text(it.container()));
        row.put("tare", it.tare());
        row.put("grams", it.grams());
        row.put("pieces", it.pieces());
        row.put("mass_from", it.from().name());
        row.put("sent", text(it.sent()));
        row.put("from_line", text(it.fromLine()));
        row.put("corrects", text(it.corrects()));
        row.put("reason", it.reason());
        row.put("sale_line", text(it.saleLine()));
        row.put("deferred", it.deferred());
        row.put("device", text(it.device()));
        row.put("made_by", it.by().toString());
        row.put("made_at", it.at().toString());
        row.put("key", key);
        row.put("digest", "\\x" + HexFormat.of().formatHex(digest));
        return row;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    static Weighing read(ResultSet row, int n) throws SQLException {
        return new Weighing(
                Rows.id(row, "id"),
                Rows.idIfAny(row, "movement"),
                Rows.id(row, "site"),
                row.getObject("day", java.time.LocalDate.class),
                one(Channel.class, row.getString("channel")),
                one(ExitClass.class, row.getString("class")),
                Fate.valueOf(row.getString("fate")),
                Rows.idIfAny(row, "locality"),
                Rows.idIfAny(row, "kind"),
                Rows.idIfAny(row, "waste"),
                Rows.idIfAny(row, "container"),
                row.getInt("tare"),
                row.getLong("grams"),
                row.getInt("pieces"),
                MassFrom.valueOf(row.getString("mass_from")),
                one(Sent.class, row.getString("sent")),
                Rows.idIfAny(row, "from_line"),
                Rows.idIfAny(row, "corrects"),
                row.getString("reason"),
                Rows.idIfAny(row, "sale_line"),
                row.getBoolean("deferred"),
                Rows.idIfAny(row, "device"),
                Rows.party(row, "made_by"),
                Times.read(row, "made_at"));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
