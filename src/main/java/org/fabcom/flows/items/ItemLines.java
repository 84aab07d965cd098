package org.fabcom.flows.items;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.fabcom.flows.items.ItemLine.What;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The lines of objects, as they came. Runs in the caller's transaction. Thread-safe. */
@Repository
public class ItemLines {

    private static final String SELECT = """
            select id, item, what, becomes, words, minutes, cents, passed, weighing, sale_line, corrects, done_by, made_by, made_at
            from flows.item_line where\s""";

    private final Sql db;

    ItemLines(Sql db) {
        this.db = db;
    }

    public List<ItemLine> of(UUID item) {
        return db.sql(SELECT + "item = :item order by entry")
                .param("item", item)
                .list(ItemLines::read);
    }

    public Optional<ItemLine> find(UUID id) {
        return db.sql(SELECT + "id = :id").param("id", id).optional(ItemLines::read);
    }

    /** How it left last; empty: never. */
    Optional<ItemLine> left(UUID item) {
        return db.sql(SELECT + "item = :item and what = 'LEFT' order by entry desc limit 1")
                .param("item", item)
                .optional(ItemLines::read);
    }

    /** What the last test said; empty: none was made. */
    public Optional<Boolean> tested(UUID item) {
        return db.sql(
                        "select passed from flows.item_line where item = :item and what = 'TEST' order by entry desc limit 1")
                .param("item", item)
                .optional(Boolean.class);
    }

    /** Nobody else changes its state until the transaction ends. */
    StockState lock(UUID item) {
        return StockState.valueOf(db.sql("select state from flows.item where id = :item for update")
                .param("item", item)
                .single(String.class));
    }

    void add(ItemLine it) {
        db.sql("""
                insert into flows.item_line (id, item, what, becomes, words, minutes, cents, passed, weighing, sale_line, corrects,
                    done_by, made_by, made_at)
                values (:id, :item, :what, :becomes, :words, :minutes, :cents, :passed, :weighing, :sale, :corrects, :done, :by, :at)
                """)
                .param("id", it.id())
                .param("item", it.item())
                .param("what", it.what().name())
                .param("becomes", name(it.becomes()))
                .param("words", it.words())
                .param("minutes", it.minutes())
                .param("cents", it.cents())
                .param("passed", it.passed(), Types.BOOLEAN)
                .param("weighing", it.weighing(), Types.OTHER)
                .param("sale", it.saleLine(), Types.OTHER)
                .param("corrects", it.corrects(), Types.OTHER)
                .param("done", it.doneBy().value())
                .param("by", it.by().value())
                .param("at", it.at())
                .update();
    }

    private static @Nullable String name(@Nullable StockState it) {
        return it == null ? null : it.name();
    }

    private static ItemLine read(ResultSet row, int n) throws SQLException {
        var becomes = row.getString("becomes");
        return new ItemLine(
                Rows.id(row, "id"),
                Rows.id(row, "item"),
                What.valueOf(row.getString("what")),
                becomes == null ? null : StockState.valueOf(becomes),
                row.getString("words"),
                row.getInt("minutes"),
                row.getInt("cents"),
                row.getObject("passed", Boolean.class),
                Rows.idIfAny(row, "weighing"),
                Rows.idIfAny(row, "sale_line"),
                Rows.idIfAny(row, "corrects"),
                Rows.party(row, "done_by"),
                Rows.party(row, "made_by"),
                Times.read(row, "made_at"));
    }
}
