package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.Shop;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.matching.Matching;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.Neighbours;
import org.springframework.context.ApplicationContext;

/** Notebooks and spreadsheets as the tests bring them in, and what stands in the account afterwards. */
abstract class WithSheets {

    static final String INTAKES = """
            date;catégorie;poids_kg;destination;notes
            2025-09-29;Livres;2,0;MAGASIN;
            ;DVD et CD;850 g;MAGASIN;
            30/09/2025;frigo;45;RECYCLAGE;hors d’usage
            ;;;;
            30 septembre 2025;Chaise pliante;1 200;MAGASIN;
            Total;;1247,85;;
            le 1er octobre 2025;canapé 2 places;2 kg 300;DECHETERIE;
            1.10.25;Livres;abc;;
            2090-01-01;Livres;1;;
            """;
    static final Map<String, String> COLUMNS = Map.of(
            "date",
            "Jour",
            "catégorie",
            "Catégorie",
            "poids_kg",
            "Masse en kg",
            "destination",
            "Destination",
            "notes",
            "Remarque");
    static final Map<String, String> SAID =
            Map.of("frigo", "Frigos (officiel)", "Chaise pliante", "Chaises (officiel)");

    final Neighbours neighbours;
    final Imports imports;
    final Sql db;
    private final ApplicationContext beans;
    private final Reports reports;

    WithSheets(ApplicationContext beans) {
        this.beans = beans;
        neighbours = beans.getBean(Neighbours.class);
        imports = beans.getBean(Imports.class);
        db = beans.getBean(Sql.class);
        reports = beans.getBean(Reports.class);
    }

    Shop shop(String name) {
        return new Shop(name, beans);
    }

    static String name(Shop shop) {
        return shop.organisation.name();
    }

    Run run(
            String name,
            String file,
            byte[] bytes,
            Map<String, String> columns,
            Map<String, String> said,
            Map<String, String> answers,
            boolean rehearse) {
        var kind = imports.kind(name).orElseThrow();
        var matching = Matching.of(
                name, "Carnet bleu", kind.fields(), columns, said.isEmpty() ? Map.of() : Map.of("Catégorie", said));
        var source = ImportSource.of(file, bytes)
                .beside(Matching.ENTRY, matching.json())
                .answered(answers);
        return imports.read(imports.open(kind, source, null), kind, source, rehearse);
    }

    List<String> lines(Run run, String level) {
        return reports.lines(run.id(), List.of(level), 100).stream()
                .map(it -> it.place() + " : " + it.text())
                .toList();
    }

    Map<String, Long> account(Shop shop, String where, String by) {
        var sums = new LinkedHashMap<String, Long>();
        db.sql("select " + by
                        + " as key, sum(f.grams)::bigint as grams from flows.former f left join flows.kind k on k.id = f.kind"
                        + " where f.site = :site and " + where + " group by 1")
                .param("site", shop.site.id())
                .list((row, n) -> sums.put(row.getString("key"), row.getLong("grams")));
        return sums;
    }

    String everything() {
        var all = new StringBuilder();
        for (var it : List.of("former_base", "former_visit", "former_line", "former_day", "former", "wording"))
            all.append(
                    db.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from flows." + it + " t")
                            .single(String.class));
        return all.toString();
    }
}
