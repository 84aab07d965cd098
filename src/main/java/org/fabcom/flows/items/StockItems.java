package org.fabcom.flows.items;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The objects. The base gives their numbers, one after the other, and keeps their state. Thread-safe. */
@Repository
public class StockItems {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without those that look alike: I, L, O and U. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String SIGNS = "0123456789" + LETTERS;
    private static final String SELECT = """
            select id, owner, number, code, line, site, kind, name, serial, shelf, grams, price, consigned, state, version,
                made_by, made_at
            from flows.item where\s""";

    private final Sql db;

    StockItems(Sql db) {
        this.db = db;
    }

    public Optional<StockItem> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(StockItems::read);
    }

    public Optional<StockItem> byCode(String code) {
        return db.sql(SELECT + "code = :code").param("code", plain(code)).optional(StockItems::read);
    }

    /** By what somebody typed or scanned: the number, the code, or the whole address that the label says. */
    public Optional<StockItem> typed(PartyId owner, String typed) {
        var text = typed.strip();
        var last = text.substring(text.lastIndexOf('/') + 1);
        if (!last.matches("(?i)(n°|no|#)?\\s*[0-9]{1,9}"))
            return byCode(last).filter(it -> it.owner().equals(owner));
        return db.sql(SELECT + "owner = :owner and number = :number")
                .param("owner", owner.value(), "number", Integer.parseInt(last.replaceAll("[^0-9]", "")))
                .optional(StockItems::read);
    }

    /** Of these sites, by number. */
    public List<StockItem> some(Collection<UUID> ids, Collection<UUID> sites) {
        return db.sql(SELECT + "id = any (:ids) and site = any (:sites) order by number")
                .param("ids", ids.toArray(UUID[]::new), "sites", sites.toArray(UUID[]::new))
                .list(StockItems::read);
    }

    /** Those of these whose price was agreed with the partner they are sold for. */
    public List<UUID> consigned(PartyId owner, Collection<UUID> ids) {
        return db.sql("select id from flows.item where owner = :owner and id = any (:ids) and consigned")
                .param("owner", owner.value(), "ids", ids.toArray(UUID[]::new))
                .list((row, n) -> row.getObject("id", UUID.class));
    }

    public List<StockItem> ofLine(UUID line) {
        return db.sql(SELECT + "line = :line order by number")
                .param("line", line)
                .list(StockItems::read);
    }

    /** Waits in the workshop. Runs in the caller's transaction. */
    void add(UUID id, PartyId owner, @Nullable UUID line, Described said, PartyId by) {
        fill(db.sql("""
                insert into flows.item (id, owner, number, code, line, site, kind, name, serial, shelf, grams, price, consigned,
                    state, made_by, made_at)
                values (:id, :owner, 0, :code, :line, :site, :kind, :name, :serial, :shelf, :grams, :price, :consigned,
                    'WAITING', :by, :now)
                """), said)
                .param("id", id)
                .param("owner", owner.value())
                .param("code", code())
                .param("line", line, Types.OTHER)
                .param("by", by.value())
                .update();
    }

    /** False if somebody changed it since this version was read. */
    public boolean change(UUID id, int version, Described said) {
        return fill(db.sql("""
                update flows.item set site = :site, kind = :kind, name = :name, serial = :serial, shelf = :shelf, grams = :grams,
                    price = :price, consigned = :consigned, version = version + 1
                where id = :id and version = :version
                """), said).param("id", id, "version", version).updated();
    }

    private static Sql.Statement fill(Sql.Statement sql, Described said) {
        return sql.param("site", said.site())
                .param("kind", said.kind())
                .param("name", said.name())
                .param("serial", said.serial())
                .param("shelf", said.shelf())
                .param("grams", said.grams(), Types.INTEGER)
                .param("price", said.price(), Types.INTEGER)
                .param("consigned", said.consigned());
    }

    /** Begins with a letter, so that no code is taken for a number. */
    private static String code() {
        var code = new StringBuilder().append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        while (code.length() < 8) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return code.toString();
    }

    /** As it is kept: what is read aloud may come with a hyphen, and in small letters. */
    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static StockItem read(ResultSet row, int n) throws SQLException {
        return new StockItem(
                Rows.id(row, "id"),
                Rows.party(row, "owner"),
                row.getInt("number"),
                row.getString("code"),
                Rows.idIfAny(row, "line"),
                new Described(
                        Rows.id(row, "site"),
                        Rows.id(row, "kind"),
                        row.getString("name"),
                        row.getString("serial"),
                        row.getString("shelf"),
                        row.getObject("grams", Integer.class),
                        row.getObject("price", Integer.class),
                        row.getBoolean("consigned")),
                StockState.valueOf(row.getString("state")),
                row.getInt("version"),
                Rows.party(row, "made_by"),
                Times.read(row, "made_at"));
    }
}
