package org.fabcom.acts.coop;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.SheetTable;
import org.fabcom.imports.reading.SheetTable.Line;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Sql;
import org.fabcom.web.render.LocalizedText.Heading;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code former-acts}: activities of the former tool of the digital advisers (CRA v1), whose age bands do not line up
 * with today's. They go into a table and a series of their own (A42).
 */
@Component
record FormerActsKind(Sql db) implements ImportKind {

    static final String NAME = "former-acts";

    private static final List<String> HEADINGS =
            SheetTable.sought(List.of("date_accompagnement", "nb_participants", "age_moins_12_ans", "age_plus_60_ans"));
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("participants", "nb_participants"),
            Map.entry("come_before", "nb_participants_recurrents"),
            Map.entry("age_under_12", "age_moins_12_ans"),
            Map.entry("age_12_18", "age_de_12_a_18_ans"),
            Map.entry("age_18_35", "age_de_18_a_35_ans"),
            Map.entry("age_35_60", "age_de_35_a_60_ans"),
            Map.entry("age_over_60", "age_plus_60_ans"),
            Map.entry("status_student", "statut_etudiant"),
            Map.entry("status_no_work", "statut_sans_emploi"),
            Map.entry("status_work", "statut_en_emploi"),
            Map.entry("status_retired", "statut_retraite"),
            Map.entry("status_mixed", "statut_heterogene"));

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "coop.kind.former";
    }

    @Override
    public boolean recognises(ImportSource source) {
        return SheetTable.has(source, HEADINGS);
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var table = SheetTable.read(source, HEADINGS);
        report.expect(table.size());
        var numbers = new Numbers();
        table.each(it -> report.record("ligne " + it.number(), () -> {
            try {
                return write(it, number(it, numbers));
            } catch (NotTaken refused) {
                return new Outcome.Aside(refused.reason());
            }
        }));
    }

    /** As the table says it, else made of what the line says. */
    private static String number(Line it, Numbers numbers) {
        var id = it.value("id");
        if (id.length() > 80) throw new NotTaken("imports.said.long", new Heading("id"));
        return id.isEmpty() ? "sans " + numbers.made(it) : id;
    }

    private Outcome write(Line it, String id) {
        var day = day(it.value("date_accompagnement"));
        var columns = COLUMNS.keySet().stream().sorted().toList();
        var names = String.join(", ", columns);
        var values = columns.stream().map(column -> ":" + column).collect(java.util.stream.Collectors.joining(", "));
        var same = columns.stream()
                .map(column -> "f." + column + " = excluded." + column)
                .collect(java.util.stream.Collectors.joining(" and "));
        var set = columns.stream()
                .map(column -> column + " = excluded." + column)
                .collect(java.util.stream.Collectors.joining(", "));
        boolean there = db.sql("select exists (select from acts.former_act where id = :id)")
                .param("id", id)
                .single(Boolean.class);
        var query = db.sql("insert into acts.former_act as f (id, day, " + names + ") values (:id, :day, "
                        + values
                        + ") on conflict (id) do update set day = excluded.day, " + set
                        + " where not (f.day = excluded.day and "
                        + same + ")")
                .param("id", id, "day", day);
        for (var column : columns) query = query.param(column, number(it, Objects.requireNonNull(COLUMNS.get(column))));
        if (query.update() == 0) return new Outcome.Unchanged();
        return there
                ? Outcome.Updated.said("coop.import.activity", day)
                : Outcome.Created.said("coop.import.activity", day);
    }

    private static LocalDate day(String typed) {
        var day = Days.typed(typed.length() > 10 ? typed.substring(0, 10) : typed);
        if (day == null) throw new NotTaken("imports.said.unread.as", new Heading("date_accompagnement"), typed);
        return day;
    }

    private static int number(Line it, String heading) {
        var typed = it.value(heading);
        if (typed.isEmpty()) return 0;
        if (!typed.matches("[0-9]{1,5}")) throw new NotTaken("imports.said.number", new Heading(heading), typed);
        return Integer.parseInt(typed);
    }
}
