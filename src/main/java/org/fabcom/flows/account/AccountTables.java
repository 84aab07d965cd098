package org.fabcom.flows.account;

import module java.base;
import org.fabcom.flows.ExitClass.Fate;
import org.fabcom.flows.account.AccountView.RowView;
import org.fabcom.flows.account.AccountView.TableView;
import org.fabcom.flows.account.MatterAccount.Cell;
import org.fabcom.flows.account.MatterAccount.Line;
import org.fabcom.flows.mass.Grams;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;

/** The tables of an account: by stream, object, site, origin, channel, exit, class and month, without what is empty. */
final class AccountTables {

    private AccountTables() {}

    static List<TableView> of(AccountSums it, Map<YearMonth, Line> months, Address url, String path, Page page) {
        var tables = new ArrayList<TableView>();
        tables.add(table(
                "stream",
                it.things().by(Cell::stream),
                code -> code.isEmpty() ? page.t("flows.account.waste") : page.t("flows.kind.stream." + code),
                code -> url.with("filiere", code.isEmpty() ? null : code),
                page));
        tables.add(table(
                "kind",
                it.things().by(Cell::what),
                what -> what.isEmpty() ? page.t("flows.kind.stream.UNSORTED") : what,
                what -> what.isEmpty() ? url.with("filiere", "UNSORTED") : url.with("objet", what),
                page));
        tables.add(table("site", it.sites().by(Cell::site), site -> site, site -> url.with("site", site), page));
        tables.add(table(
                "locality",
                it.origins().only(cell -> cell.fate() == Fate.RECEIVED).by(Cell::locality),
                name -> name.isEmpty() ? page.t("flows.locality.unknown") : name,
                name -> url.with("origine", name.isEmpty() ? null : name),
                page));
        tables.add(table(
                "channel",
                it.ways().only(cell -> cell.channel() != null).by(cell -> "" + cell.channel()),
                code -> page.t("flows.channel." + code),
                code -> url.with("canal", code),
                page));
        tables.add(table(
                "class",
                it.ways().only(cell -> cell.out() != null).by(cell -> "" + cell.out()),
                code -> page.t("flows.out." + code),
                code -> url.with("sortie", code),
                page));
        tables.add(table(
                "electrical",
                it.things().only(cell -> !cell.electrical().equals("NONE")).by(Cell::electrical),
                code -> page.t("flows.kind.electrical." + code),
                code -> url.with("electrique", code),
                page));
        var named = new LinkedHashMap<String, Line>();
        months.forEach((month, line) -> named.put(month.toString(), line));
        tables.add(table(
                "month",
                named,
                code -> page.formats().month(YearMonth.parse(code)),
                code -> Address.of(path).with("mois", code),
                page));
        return tables.stream().filter(table -> !table.rows().isEmpty()).toList();
    }

    private static TableView table(
            String key,
            Map<String, Line> lines,
            Function<String, String> label,
            Function<String, Address> url,
            Page page) {
        var columns = Sum.of(key, lines.values());
        var headings = new ArrayList<String>(List.of(page.t("flows.account.by." + key)));
        columns.forEach(it -> headings.add(page.t("flows.account." + it.name().toLowerCase(Locale.ROOT))));
        var rows = lines.entrySet().stream()
                .map(it -> new RowView(
                        label.apply(it.getKey()),
                        url.apply(it.getKey()).toString(),
                        columns.stream()
                                .map(sum -> Grams.told(sum.of.applyAsLong(it.getValue()), page))
                                .toList()))
                .toList();
        return new TableView(page.t("flows.account.by." + key), headings, rows);
    }

    /** The columns of a table. */
    private enum Sum {
        RECEIVED(Line::received),
        REUSED(Line::reused),
        RECYCLED(Line::recycled),
        RESIDUAL(Line::residual),
        STOCK(Line::stock);

        private static final Set<String> ONE_WAY = Set.of("locality", "channel", "class");

        private final ToLongFunction<Line> of;

        Sum(ToLongFunction<Line> of) {
            this.of = of;
        }

        /** Those that hold something; of what only comes in, or only leaves, there is no stock. */
        static List<Sum> of(String key, Collection<Line> lines) {
            return Stream.of(values())
                    .filter(it -> it != STOCK || !ONE_WAY.contains(key))
                    .filter(it -> lines.stream().anyMatch(line -> it.of.applyAsLong(line) != 0))
                    .toList();
        }
    }
}
