package org.fabcom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long a whole Oressource takes to come in: so many weighings, a quarter as many visits, half as many sales of three lines. Only
 * when asked: {@code -Dtest=OressourceBench -Dbench=true [-Dbench.weighings=100000]}.
 */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class OressourceBench {

    private static final int WEIGHINGS = Integer.getInteger("bench.weighings", 100_000);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final Imports imports;
    private final Neighbours neighbours;

    OressourceBench(Imports imports, Neighbours neighbours) {
        this.imports = imports;
        this.neighbours = neighbours;
    }

    @Test
    void a_whole_oressource() {
        neighbours.association("Recyclerie du Banc", neighbours.person("Karim Banc"));
        read(dump(400));
        read(dump(WEIGHINGS));
    }

    private void read(String dump) {
        var kind = imports.kind("oressource").orElseThrow();
        var source = ImportSource.of("base.sql", dump.getBytes(StandardCharsets.UTF_8));
        var runs = new ArrayList<Run>();
        long start = System.nanoTime();
        double own = seconds(ProcessHandle.current());
        double base = base();
        long statements =
                Statements.during(() -> runs.add(imports.read(imports.open(kind, source, null), kind, source, false)));
        var counts = runs.getFirst().counts();
        System.err.printf(
                "bench import of oressource, %d rows, %d MB: %.1f s, of processors %.1f here and %.1f in the base, %d statements%n",
                counts.read(),
                dump.length() / 1_000_000,
                (System.nanoTime() - start) / 1e9,
                seconds(ProcessHandle.current()) - own,
                base() - base,
                statements);
        assertThat(counts.aside() + counts.errors()).isZero();
    }

    private static double base() {
        return ProcessHandle.current()
                .descendants()
                .mapToDouble(OressourceBench::seconds)
                .sum();
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static String dump(int weighings) {
        int visits = weighings / 4;
        int sales = weighings / 2;
        return table("description_structure", "`id`,`nom`,`siret`", 1, n -> "1,'Recyclerie du Banc',''")
                + table("points_collecte", "`id`,`nom`,`visible`", 2, n -> n + ",'Quai " + n + "',1")
                + table("points_vente", "`id`,`nom`,`visible`", 2, n -> n + ",'Boutique " + n + "',1")
                + table("moyens_paiement", "`id`,`nom`", 3, n -> n + ",'Moyen " + n + "'")
                + table("localites", "`id`,`nom`", 20, n -> n + ",'Localité " + n + "'")
                + table("type_collecte", "`id`,`nom`,`visible`", 4, n -> n + ",'Apport " + n + "',1")
                + table("type_dechets", "`id`,`nom`,`visible`", 12, n -> n + ",'Objet " + n + "',1")
                + table(
                        "collectes",
                        "`id`,`timestamp`,`id_type_collecte`,`localisation`,`id_point_collecte`",
                        visits,
                        n -> n + "," + day(n, visits) + "," + (n % 4 + 1) + "," + (n % 20 + 1) + "," + (n % 2 + 1))
                + table(
                        "pesees_collectes",
                        "`id`,`masse`,`id_collecte`,`id_type_dechet`",
                        weighings,
                        n -> n + "," + n % 40 + ".250," + ((n - 1) / 4 + 1) + "," + (n % 12 + 1))
                + table(
                        "ventes",
                        "`id`,`timestamp`,`id_moyen_paiement`,`id_point_vente`",
                        sales,
                        n -> n + "," + day(n, sales) + "," + (n % 3 + 1) + "," + (n % 2 + 1))
                + table(
                        "vendus",
                        "`id`,`id_vente`,`id_type_dechet`,`quantite`,`prix`,`remboursement`,`lot`",
                        3 * sales,
                        n -> n + "," + ((n - 1) / 3 + 1) + "," + (n % 12 + 1) + ",1," + n % 30 + ".50,0,0")
                + table("pesees_vendus", "`id`,`masse`,`quantite`", weighings, n -> n + ",1.200,1");
    }

    private static String day(int n, int many) {
        return "'" + FIRST.plusDays(n * 730L / many) + " 10:00:00'";
    }

    /** As a dump writes it: statements of a thousand rows. */
    private static String table(String name, String columns, int many, IntFunction<String> row) {
        return IntStream.rangeClosed(0, (many - 1) / 1_000)
                .mapToObj(it -> IntStream.rangeClosed(it * 1_000 + 1, Math.min(many, (it + 1) * 1_000))
                        .mapToObj(n -> "(" + row.apply(n) + ")")
                        .collect(Collectors.joining(
                                ",\n", "INSERT INTO `" + name + "` (" + columns + ") VALUES ", ";\n")))
                .collect(Collectors.joining());
    }
}
