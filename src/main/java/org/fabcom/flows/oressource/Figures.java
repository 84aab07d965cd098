package org.fabcom.flows.oressource;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerStore.Sum;
import org.fabcom.imports.ImportReport;
import org.fabcom.web.Formats;

/** The figures of a copy in the report, to be put beside those on the pages of Oressource. */
final class Figures {

    /** Where they stand in a report. */
    static final String PLACE = "totaux";

    private static final Formats FRENCH = new Formats(Locale.FRENCH);

    private Figures() {}

    /** Its tables of exits, as its own pages call them. */
    private static final Map<String, String> EXITS = Map.of(
            "sorties", "dons",
            "sortiesc", "partenaires",
            "sortiesd", "déchèterie",
            "sortiesp", "poubelles",
            "sortiesr", "recycleurs");

    static void tell(List<Sum> sums, ImportReport report) {
        for (var what : What.values()) {
            var its = sums.stream().filter(it -> it.what() == what).toList();
            if (its.isEmpty()) continue;
            report.note(PLACE, whole(what, its));
            its.stream().filter(it -> it.lines() > 0).forEach(it -> report.note(PLACE, part(what, it)));
        }
    }

    private static String whole(What what, List<Sum> its) {
        long visits = its.stream().mapToLong(Sum::visits).sum();
        long lines = its.stream().mapToLong(Sum::lines).sum();
        var amount = what == What.SALE
                ? FRENCH.euros(its.stream().mapToLong(Sum::cents).sum())
                : kg(its.stream().mapToLong(Sum::grams).sum());
        var words = switch (what) {
            case INTAKE -> "entrées : %s · pesées : %s · collectes : %s";
            case SALE -> "ventes : %s · lignes : %s · ventes : %s";
            case EXIT -> "sorties : %s · pesées : %s · sorties : %s";
        };
        return words.formatted(amount, FRENCH.number(lines), FRENCH.number(visits));
    }

    private static String part(What what, Sum it) {
        var of = switch (what) {
            case INTAKE -> "entrées, ";
            case SALE -> "ventes, ";
            case EXIT -> "sorties, ";
        };
        return of + (what == What.EXIT ? EXITS.getOrDefault(it.words(), it.words()) : it.words()) + " : "
                + (what == What.SALE ? FRENCH.euros(it.cents()) : kg(it.grams()));
    }

    private static String kg(long grams) {
        return FRENCH.decimal(grams, 3) + "\u00a0kg";
    }
}
