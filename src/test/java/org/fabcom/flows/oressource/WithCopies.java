package org.fabcom.flows.oressource;

import module java.base;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerTotals;
import org.fabcom.flows.former.FormerTotals.Sum;
import org.fabcom.flows.totals.TotalsPart;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.SharedFolder;
import org.springframework.context.ApplicationContext;

/** Copies of bases of Oressource as the tests bring them in, and what stands in the house afterwards. */
abstract class WithCopies {

    PartyId owner = TotalsPart.NOBODY;
    final Imports imports;
    final Sql db;
    private final Reports reports;
    private final FormerTotals totals;

    WithCopies(ApplicationContext beans) {
        imports = beans.getBean(Imports.class);
        db = beans.getBean(Sql.class);
        reports = beans.getBean(Reports.class);
        totals = beans.getBean(FormerTotals.class);
    }

    static String one(String kilograms) {
        return """
                INSERT INTO `description_structure` (`id`,`nom`,`siret`) VALUES (1,'La Petite Pelle','');
                INSERT INTO `type_dechets` (`id`,`nom`,`visible`) VALUES (1,'Livres',1);
                INSERT INTO `type_collecte` (`id`,`nom`,`visible`) VALUES (1,'Apport volontaire',1);
                INSERT INTO `points_collecte` (`id`,`nom`,`visible`) VALUES (1,'Quai',1);
                INSERT INTO `collectes` (`id`,`timestamp`,`id_type_collecte`,`localisation`,`id_point_collecte`) VALUES (1,'2024-05-02 09:00:00',1,0,1);
                INSERT INTO `pesees_collectes` (`id`,`masse`,`id_collecte`,`id_type_dechet`) VALUES (1,%s,1,1);
                """.formatted(kilograms);
    }

    static byte[] packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    Run read(byte[] bytes, String name) {
        var kind = imports.kind("oressource").orElseThrow();
        var source = ImportSource.of(name, bytes);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    List<String> lines(Run run, String level) {
        return reports.lines(run.id(), List.of(level), 100).stream()
                .map(it -> it.place() + " : " + it.text())
                .toList();
    }

    long sum(What what, ToLongFunction<Sum> of) {
        return all().stream().filter(it -> it.what() == what).mapToLong(of).sum();
    }

    /** Visits stand under no kind; a group that holds no figure of the sort is left out. */
    Map<String, Long> by(What what, Function<Sum, String> name, ToLongFunction<Sum> of) {
        var found = new TreeMap<String, Long>();
        for (var it : all())
            if (it.what() == what && of.applyAsLong(it) > 0) found.merge(name.apply(it), of.applyAsLong(it), Long::sum);
        return found;
    }

    private List<Sum> all() {
        return totals.between(Set.of(owner), null, null);
    }

    static byte[] bytes(String shared) {
        try {
            return Files.readAllBytes(SharedFolder.path(shared));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String everything() {
        return rows(List.of("former_base", "former_visit", "former_line", "former_day"));
    }

    String rows(List<String> tables) {
        var all = new StringBuilder();
        for (var it : tables)
            all.append(
                    db.sql("select coalesce(string_agg(t::text, chr(10) order by t::text), '') from flows." + it + " t")
                            .single(String.class));
        return all.toString();
    }
}
