package org.fabcom.catalogue.search;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.catalogue.Catalogue;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.Suggestion;
import org.fabcom.kernel.Fold;
import org.fabcom.kernel.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * From what a person types to the sheets that bear such a name: case, accents, spaces, the order of words and one error aside,
 * in the whole name or in its beginning.
 */
@Repository
record SheetNames(Sql db, SheetUses uses) implements Catalogue {

    private static final int MOST_ROWS = 300;
    private static final int MOST_BEGUN = 1000;
    private static final int LEAST_BEGUN = 3;
    private static final int LEAST_ALIKE = 6;
    private static final int MOST_ALIKE = 6;

    private record Row(Sheet sheet, String key, String alias) {}

    @Override
    public List<Sheet> doing(String what, int most) {
        return uses.doing(what, most);
    }

    @Override
    public List<Suggestion> suggest(String typed, int most) {
        return like(typed).stream().limit(most).toList();
    }

    /** Surest first; each sheet once; one statement, a second one if nothing bears the name. */
    List<Suggestion> like(String typed) {
        var key = Fold.key(typed);
        if (key.isEmpty() || key.length() > 100) return List.of();
        var orders = orders(Fold.words(typed));
        var best = new LinkedHashMap<SheetId, Suggestion>();
        var found = rows(key, orders).stream()
                .map(row -> suggestion(row, key, orders))
                .filter(it -> it != null)
                .toList();
        (found.isEmpty() ? resembling(key) : found)
                .stream()
                        .sorted(Comparator.comparing(Suggestion::match)
                                .thenComparing(it -> it.sheet().commons())
                                .thenComparing(it -> it.sheet().name().length())
                                .thenComparing(it -> it.sheet().name()))
                        .forEach(it -> best.putIfAbsent(it.sheet().id(), it));
        return List.copyOf(best.values());
    }

    private List<Row> rows(String key, Set<String> orders) {
        return db.sql("select " + Sheets.COLUMNS + ", a.key, a.name as alias from catalogue.alias a"
                        + " join catalogue.sheet s on s.id = a.sheet where a.key = any (:orders) or a.key like :beginning"
                        + (key.length() < 3 ? "" : " or a.key like :inside")
                        + (key.length() < Typo.LEAST
                                ? ""
                                : " or length(a.key) between 4 and 60 and catalogue.one_letter_less(a.key) && :rests::text[]")
                        + " order by a.key <> all (:orders), a.key not like :beginning, length(a.key), a.key limit "
                        + MOST_ROWS)
                .param("orders", orders.toArray(String[]::new))
                .param("beginning", key + "%")
                .param("inside", "%" + key + "%")
                .param("rests", Typo.oneLetterLess(key).toArray(String[]::new))
                .list(SheetNames::read);
    }

    /** Nothing bears such a name: what begins so but for one letter, else what has most of its letters in a row. */
    private List<Suggestion> resembling(String key) {
        if (key.length() < LEAST_BEGUN) return List.of();
        var begun = begun(key);
        if (!begun.isEmpty() || key.length() < LEAST_ALIKE) return begun;
        return db
                .sql("select " + Sheets.COLUMNS + ", a.key, a.name as alias from catalogue.alias a"
                        + " join catalogue.sheet s on s.id = a.sheet where length(a.key) between :length - 3 and :length + 3"
                        + " and catalogue.near(a.key, :key) and catalogue.resemblance(a.key, :key) >= 0.35"
                        + " order by s.nature = 'commons', catalogue.resemblance(a.key, :key) desc, a.key limit "
                        + MOST_ALIKE)
                .param("key", key, "length", key.length())
                .list(SheetNames::read)
                .stream()
                .map(row -> new Suggestion(row.sheet(), Suggestion.Match.ALIKE, row.alias()))
                .toList();
    }

    /** « gogle » for Google Drive, « zom » for Zoom. */
    private List<Suggestion> begun(String key) {
        return db
                .sql("select " + Sheets.COLUMNS + ", a.key, a.name as alias from catalogue.alias a"
                        + " join catalogue.sheet s on s.id = a.sheet where a.key like :two and length(a.key) >= :length"
                        + " order by s.nature = 'commons', length(a.key), a.key limit " + MOST_BEGUN)
                .param("two", key.substring(0, 2) + "%", "length", key.length() - 1)
                .list(SheetNames::read)
                .stream()
                .filter(row -> Typo.begins(row.key(), key))
                .map(row -> new Suggestion(row.sheet(), Suggestion.Match.ONE_TYPO, row.alias()))
                .toList();
    }

    private static Row read(ResultSet row, int n) throws SQLException {
        return new Row(Sheets.read(row, n), row.getString("key"), row.getString("alias"));
    }

    private static @Nullable Suggestion suggestion(Row row, String key, Set<String> orders) {
        var match = match(row.key(), key, orders);
        if (match == null) return null;
        boolean itself = Fold.key(row.sheet().name()).equals(row.key());
        return new Suggestion(row.sheet(), match, itself ? null : row.alias());
    }

    private static Suggestion.@Nullable Match match(String name, String key, Set<String> orders) {
        if (orders.contains(name)) return Suggestion.Match.EXACT;
        if (name.startsWith(key)) return Suggestion.Match.BEGINNING;
        if (key.length() >= Typo.LEAST && Typo.atMostOne(name, key)) return Suggestion.Match.ONE_TYPO;
        return name.contains(key) ? Suggestion.Match.INSIDE : null;
    }

    /** The words run together, in the order typed and, for two or three of them, in every other: « drive google ». */
    static Set<String> orders(String words) {
        var list = List.of(words.split(" "));
        var orders = new LinkedHashSet<String>();
        orders.add(String.join("", list));
        if (list.size() == 2 || list.size() == 3) arrange(new ArrayList<>(list), "", orders);
        return orders;
    }

    private static void arrange(List<String> rest, String start, Set<String> orders) {
        if (rest.isEmpty()) orders.add(start);
        for (int i = 0; i < rest.size(); i++) {
            var others = new ArrayList<>(rest);
            var word = others.remove(i);
            arrange(others, start + word, orders);
        }
    }
}
