package org.fabcom.bench;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How long ten thousand records take to come in, of two kinds; only when asked: {@code -Dtest=ImportBench -Dbench=true}. */
@FabComTest
@EnabledIfSystemProperty(named = "bench", matches = "true")
class ImportBench {

    private static final int MANY = 10_000;

    private final Imports imports;

    ImportBench(Imports imports) {
        this.imports = imports;
    }

    @Test
    void ten_thousand_records(@TempDir Path folder) throws IOException {
        read("places", places(500), "places, to warm up");
        read("places", places(MANY), "places, new");
        read("places", places(MANY), "places, again");
        read("awesome-selfhosted", ImportSource.at(Invented.write(folder, MANY).folder()), "software, new");
    }

    private void read(String name, ImportSource source, String what) {
        var kind = imports.kind(name).orElseThrow();
        var counts = new Run.Counts[1];
        long start = System.nanoTime();
        double own = Machine.processors(ProcessHandle.current());
        double base = Machine.processorsOfChildren();
        long statements =
                Statements.during(() -> counts[0] = imports.read(imports.open(kind, source, null), kind, source, false)
                        .counts());
        System.out.printf(
                "bench import of %s: %.1f s, of processors %.1f here and %.1f in the base, %d statements, %s%n",
                what,
                (System.nanoTime() - start) / 1e9,
                Machine.processors(ProcessHandle.current()) - own,
                Machine.processorsOfChildren() - base,
                statements,
                counts[0].line());
    }

    /** In the communes of the file of France, one after the other, as a national table has them. */
    private static ImportSource places(int many) throws IOException {
        var random = new Random(1);
        var communes = communes();
        var text = new StringBuilder("id,nom,adresse,code_postal,commune,source,date_maj,telephone,services\n");
        for (int i = 0; i < many; i++) {
            var commune = communes.get(i % communes.size());
            text.append(
                    "%d,Lieu %s,%d rue de la Gare,%s,\"%s\",Essai,2026-01-02,+334760%05d,Utilisation sécurisée du numérique%n"
                            .formatted(
                                    i,
                                    Integer.toString(random.nextInt(60_000_000), 36),
                                    i % 300 + 1,
                                    commune[3],
                                    commune[1],
                                    i));
        }
        return ImportSource.of("lieux.csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String[]> communes() throws IOException {
        try (var packed = Objects.requireNonNull(ImportBench.class.getResourceAsStream("/places/communes.tsv.gz"));
                var lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(it -> it.split("\t"))
                    .filter(it -> it.length > 3 && it[3].matches("[0-9]{5}"))
                    .limit(8_000)
                    .toList();
        }
    }
}
