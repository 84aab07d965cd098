package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerStore.Sum;
import org.fabcom.imports.ImportReport;
import org.fabcom.web.render.LocalizedText;

/** The figures of a copy in the report, to be put beside those on the pages of Oressource. */
final class Figures {

    /** Where they stand in a report. */
    static final String PLACE = "totaux";

    /** Figures of a mass in grams behind the comma. */
    private static final int KILOGRAM = 3;

    private Figures() {}

    /** Its tables of exits, called as on its own pages. */
    private static final Set<String> EXITS = Set.of("sorties", "sortiesc", "sortiesd", "sortiesp", "sortiesr");

    static void tell(List<Sum> sums, ImportReport report) {
        for (var what : What.values()) {
            var its = sums.stream().filter(it -> it.what() == what).toList();
            if (its.isEmpty()) continue;
            report.note(PLACE, whole(what, its));
            its.stream().filter(it -> it.lines() > 0).forEach(it -> report.note(PLACE, part(what, it)));
        }
    }

    private static LocalizedText whole(What what, List<Sum> its) {
        long visits = its.stream().mapToLong(Sum::visits).sum();
        long lines = its.stream().mapToLong(Sum::lines).sum();
        return LocalizedText.of("oressource.import.sums." + key(what), amount(what, its), lines, visits);
    }

    private static LocalizedText part(What what, Sum it) {
        Object words = what == What.EXIT && EXITS.contains(it.words())
                ? LocalizedText.of("oressource.import.exit." + it.words())
                : it.words();
        return LocalizedText.of("oressource.import.sum." + key(what), words, amount(what, List.of(it)));
    }

    private static Object amount(What what, List<Sum> its) {
        return what == What.SALE
                ? new LocalizedText.Euros(its.stream().mapToLong(Sum::cents).sum())
                : new LocalizedText.Decimal(its.stream().mapToLong(Sum::grams).sum(), KILOGRAM);
    }

    private static String key(What what) {
        return what.name().toLowerCase(Locale.ROOT);
    }
}
