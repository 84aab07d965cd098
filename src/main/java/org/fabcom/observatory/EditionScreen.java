package org.fabcom.observatory;

import module java.base;
import org.fabcom.observatory.Edition.Column;
import org.fabcom.observatory.Edition.Part;
import org.fabcom.observatory.Edition.Row;
import org.fabcom.observatory.Edition.Table;
import org.fabcom.observatory.Editions.Published;
import org.fabcom.observatory.ObservatoryView.PartView;
import org.fabcom.observatory.ObservatoryView.RowView;
import org.fabcom.observatory.ObservatoryView.TableView;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.BarView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an edition in words: what is hidden says that it is too few to be shown, never nought. */
@Component
class EditionScreen {

    static String url(int number) {
        return ObservatoryPages.PATH + "/editions/" + number;
    }

    ObservatoryView view(Published it, List<Published> all, Page page) {
        return new ObservatoryView(
                page.t("observatory.edition", it.number(), page.date(it.day())),
                page.date(it.day()),
                url(it.number()),
                parts(it.content(), page),
                all.stream()
                        .map(one -> new LinkView(
                                url(one.number()), page.t("observatory.edition", one.number(), page.date(one.day()))))
                        .toList(),
                all.stream()
                        .map(one -> one.day().getYear())
                        .distinct()
                        .map(year -> new LinkView(
                                ObservatoryPages.PATH + "/annees/" + year + "/rapport.pdf",
                                page.t("observatory.year", String.valueOf(year))))
                        .toList());
    }

    List<PartView> parts(Edition it, Page page) {
        return List.of(part("sheets", it.sheets(), page), part("ended", it.ended(), page));
    }

    private PartView part(String id, Part it, Page page) {
        var first = it.first();
        var last = page.date(it.last());
        var period = first == null
                ? page.t("observatory.until", last)
                : page.t("observatory.between", page.date(first), last);
        var whole = it.whole();
        return new PartView(
                id,
                page.t("observatory.part." + id),
                whole == null ? "" : period,
                whole == null
                        ? page.t("observatory.part." + id + ".none", Compiling.ENOUGH)
                        : page.t("observatory.part." + id + ".whole", whole),
                it.tables().stream().map(one -> table(one, page)).toList());
    }

    TableView table(Table it, Page page) {
        var rows = it.rows().stream().map(one -> row(it, one, page)).toList();
        var bars = it.columns().isEmpty()
                ? it.rows().stream().map(one -> bar(it, one, page)).toList()
                : List.<BarView>of();
        return new TableView(
                caption(it.id(), page),
                head(it.id(), page),
                it.columns().stream().map(one -> column(it.id(), one, page)).toList(),
                rows,
                bars,
                it.rows().stream().flatMap(one -> one.cells().stream()).allMatch(Objects::isNull));
    }

    private static BarView bar(Table table, Row it, Page page) {
        var total = it.total();
        var label = label(table.id(), it.key(), page);
        return total == null
                ? new BarView(label, -1, page.t("observatory.hidden"))
                : new BarView(label, total, page.number(total));
    }

    private static RowView row(Table table, Row it, Page page) {
        return new RowView(
                label(table.id(), it.key(), page),
                number(it.total(), page),
                it.cells().stream().map(one -> number(one, page)).toList());
    }

    private static String number(@Nullable Integer number, Page page) {
        return number == null ? page.t("observatory.hidden") : page.number(number);
    }

    static String caption(String id, Page page) {
        if (id.startsWith("targets.")) return targets(id.substring(8), page);
        int dot = id.indexOf('.');
        if (dot < 0) return page.t("observatory.table." + id);
        return page.t(
                "observatory.table.by",
                page.t("observatory.table." + id.substring(0, dot)),
                page.t("observatory.by." + id.substring(dot + 1)));
    }

    private static String targets(String tool, Page page) {
        for (var by : Compiling.BREAKDOWNS)
            if (tool.endsWith("." + by)) {
                var whole = tool.substring(0, tool.length() - by.length() - 1);
                return page.t("observatory.table.by", targets(whole, page), page.t("observatory.by." + by));
            }
        return page.t("observatory.table.targets", tool);
    }

    private static String head(String id, Page page) {
        if (id.startsWith("tools") || id.startsWith("left")) return page.t("observatory.head.tool");
        return page.t(id.startsWith("targets.") ? "observatory.head.target" : "observatory.head.answer");
    }

    static String label(String id, String key, Page page) {
        if (id.startsWith("targets.") && key.isEmpty()) return page.t("observatory.target.unknown");
        if (id.startsWith("tools") || id.startsWith("left") || id.startsWith("targets.")) return key;
        int dot = id.indexOf('.');
        var question = dot < 0 ? id : id.substring(0, dot);
        return question.equals("outcome")
                ? page.t("cases.case.outcome." + key)
                : page.t("observatory." + question + "." + key);
    }

    private static String column(String id, Column it, Page page) {
        return page.t("observatory.column", columnName(id, it.key(), page), it.whole());
    }

    static String columnName(String id, String key, Page page) {
        if (key.equals(Crossing.OTHERS)) return page.t("observatory.column.others");
        if (id.endsWith(".taille")) return page.t("commons.facet.size." + key);
        return key.isEmpty() ? page.t("observatory.column.unknown") : key;
    }

    /** The same as rows of a file: edition, part, from, until, table, line, column, of how many, number; what is hidden is empty. */
    List<List<String>> lines(Published it, Page page) {
        return Stream.of("sheets", "ended")
                .flatMap(id -> {
                    var part = id.equals("sheets")
                            ? it.content().sheets()
                            : it.content().ended();
                    return part.tables().stream().flatMap(table -> lines(it, id, part, table, page).stream());
                })
                .toList();
    }

    private static List<List<String>> lines(Published it, String id, Part part, Table table, Page page) {
        var lines = new ArrayList<List<String>>();
        for (var row : table.rows()) {
            var label = label(table.id(), row.key(), page);
            lines.add(line(it, id, part, table, row.key(), label, "", part.whole(), row.total()));
            for (int i = 0; i < table.columns().size(); i++) {
                var column = table.columns().get(i);
                lines.add(line(
                        it,
                        id,
                        part,
                        table,
                        row.key(),
                        label,
                        column.key().isEmpty() ? "inconnu" : column.key(),
                        column.whole(),
                        row.cells().get(i)));
            }
        }
        return lines;
    }

    private static List<String> line(
            Published it,
            String id,
            Part part,
            Table table,
            String key,
            String label,
            String column,
            @Nullable Integer whole,
            @Nullable Integer number) {
        return List.of(
                String.valueOf(it.number()),
                id,
                Objects.toString(part.first(), ""),
                part.last().toString(),
                table.id(),
                key,
                label,
                column,
                whole == null ? "" : whole.toString(),
                number == null ? "" : number.toString(),
                number == null ? "masque" : "");
    }
}
