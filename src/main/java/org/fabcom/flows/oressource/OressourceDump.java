package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.Former.Line;
import org.fabcom.flows.former.Former.Sold;
import org.fabcom.flows.former.Former.Visit;
import org.fabcom.flows.former.Former.What;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.bounds.Content;
import org.fabcom.web.render.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A dump of Oressource read three times: its lists, who came, what was weighed. Nothing of it is kept in memory but the lists. */
final class OressourceDump {

    private static final Map<String, String> COLUMN = Map.of(
            Taxonomy.OBJECTS,
            "id_type_dechet",
            Taxonomy.WASTES,
            "id_type_dechet_evac",
            Taxonomy.BINS,
            "id_type_poubelle");
    private static final Map<String, What> HEADS = new HashMap<>();
    private static final Map<String, What> LINES = new HashMap<>();

    private static final String SOLD = "pesees_vendus";
    private static final Set<String> LISTS = new HashSet<>(Taxonomy.NAMED);

    static {
        for (var it : What.values()) {
            HEADS.put(it.heads, it);
            LINES.put(it.lines, it);
        }
        LISTS.add(Taxonomy.STRUCTURE);
    }

    /** {@code why}: null if it can be taken. */
    interface Told<T> {
        void row(String place, @Nullable T taken, @Nullable LocalizedText why);
    }

    private final Content content;
    private final LocalDate today;
    private final Taxonomy lists = new Taxonomy();
    private final Map<String, Integer> passed = new HashMap<>();

    OressourceDump(Content content, LocalDate today) {
        this.content = content;
        this.today = today;
    }

    /** As its letters were written, if that was a guess. */
    @Nullable
    String letters() {
        try {
            var flowing = LetterCodes.flowing(content);
            flowing.reader().close();
            return flowing.guess();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Taxonomy lists(Told<String> told) {
        rows(LISTS, (row, values) -> {
            if (row.table().equals(Taxonomy.STRUCTURE)) lists.structure(values);
            else
                told(row, told, () -> {
                    lists.add(row.table(), values);
                    return values.name("nom");
                });
        });
        return lists;
    }

    /** Visits, lines and masses there will be, once its lists were read. */
    int count() {
        return passed.entrySet().stream()
                .filter(it -> HEADS.containsKey(it.getKey())
                        || LINES.containsKey(it.getKey())
                        || it.getKey().equals(SOLD))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    void visits(Told<Visit> told) {
        rows(
                HEADS.keySet(),
                (row, values) -> told(row, told, () -> visit(Objects.requireNonNull(HEADS.get(row.table())), values)));
    }

    private Visit visit(What what, Values it) {
        var at = it.moment(today);
        return switch (what) {
            case INTAKE ->
                new Visit(
                        what,
                        it.id(),
                        at,
                        site("points_collecte", it, "id_point_collecte"),
                        said(lists.name("type_collecte", it.whole("id_type_collecte"))),
                        lists.name("localites", it.whole("localisation")),
                        note(it));
            case SALE ->
                new Visit(
                        what,
                        it.id(),
                        at,
                        site("points_vente", it, "id_point_vente"),
                        said(lists.name("moyens_paiement", it.whole("id_moyen_paiement"))),
                        "",
                        note(it));
            case EXIT ->
                new Visit(
                        what,
                        it.id(),
                        at,
                        site("points_sortie", it, "id_point_sortie"),
                        said(it.text("classe")),
                        to(it),
                        note(it));
        };
    }

    private static String note(Values it) {
        var note = PlainText.of(Plain.line(it.text("commentaire")), 500);
        return note == null ? "" : note;
    }

    private String site(String table, Values it, String column) {
        return said(lists.name(table, it.whole(column)));
    }

    private String to(Values it) {
        var recycler = lists.name(Taxonomy.RECYCLERS, it.whole("id_filiere"));
        if (!recycler.isEmpty()) return recycler;
        var partner = lists.name(Taxonomy.PARTNERS, it.whole("id_convention"));
        return partner.isEmpty() ? lists.name("type_sortie", it.whole("id_type_sortie")) : partner;
    }

    private static String said(String name) {
        return name.isEmpty() ? "inconnu" : name;
    }

    /** {@code masses}: of the lines that were sold. */
    void lines(Masses masses, Told<Line> told) {
        rows(
                LINES.keySet(),
                (row, values) ->
                        told(row, told, () -> line(Objects.requireNonNull(LINES.get(row.table())), values, masses)));
    }

    private Line line(What what, Values it, Masses masses) {
        long visit = it.whole(what.visit);
        return switch (what) {
            case INTAKE, EXIT -> new Line(what, it.id(), visit, kind(it), it.grams("masse"), null, 0, 0);
            case SALE -> {
                int pieces = it.pieces("quantite");
                boolean lot = it.text("lot").equals("1");
                int times = lot ? 1 : pieces;
                yield new Line(
                        what,
                        it.id(),
                        visit,
                        kind(it),
                        masses.of(it.id()),
                        pieces,
                        it.cents("prix") * times,
                        it.cents("remboursement") * times);
            }
        };
    }

    /** An object, else a waste, else a bin: Oressource fills one of the three columns. */
    private String kind(Values it) {
        return said(COLUMN.entrySet().stream()
                .map(of -> lists.name(of.getKey(), it.whole(of.getValue())))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(""));
    }

    /** Their number is that of the line that was sold. */
    void sold(Told<Sold> told) {
        rows(Set.of(SOLD), (row, values) -> told(row, told, () -> new Sold(values.id(), values.grams("masse"))));
    }

    private static <T> void told(SqlDump.Row row, Told<T> told, Supplier<T> reading) {
        var id = row.values().get("id");
        var place = row.table() + " n° " + (id == null ? "?" : id) + " (ligne " + row.line() + ")";
        try {
            told.row(place, reading.get(), null);
        } catch (NotTaken refused) {
            told.row(place, null, refused.reason());
        }
    }

    private void rows(Set<String> tables, BiConsumer<SqlDump.Row, Values> each) {
        try (var in = LetterCodes.flowing(content).reader()) {
            SqlDump.read(in, new SqlDump.Taker() {
                @Override
                public void take(SqlDump.Row row) {
                    each.accept(row, new Values(row));
                }

                @Override
                public boolean wants(String table) {
                    return tables.contains(table);
                }

                @Override
                public void passed(String table) {
                    passed.merge(table, 1, Integer::sum);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
