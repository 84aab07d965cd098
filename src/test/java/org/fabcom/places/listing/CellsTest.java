package org.fabcom.places.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.places.directory.Keeping;
import org.fabcom.places.directory.Places;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.places.standard.Facts;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** The counts that the filters read, while an import and several editors change what is counted at the same time. */
@FabComTest
class CellsTest {

    private static final List<List<String>> SERVICES = List.of(
            List.of(), List.of("leisure"), List.of("safety"), List.of("leisure", "safety"), List.of("equipment"));
    private static final List<String> WORDS = List.of(
            "",
            "Loisirs et créations numériques",
            "Utilisation sécurisée du numérique",
            "Loisirs et créations numériques|Utilisation sécurisée du numérique",
            "Accès internet et matériel informatique");

    private final FoundPlaces found;
    private final Keeping keeping;
    private final Places places;
    private final PlaceTables tables;
    private final Sql db;
    private final TransactionTemplate transaction;
    private final Person ana;

    CellsTest(
            FoundPlaces found,
            Keeping keeping,
            Places places,
            Imports imports,
            Neighbours neighbours,
            Sql db,
            TransactionTemplate transaction) {
        this.found = found;
        this.keeping = keeping;
        this.places = places;
        this.tables = new PlaceTables(imports, db);
        this.db = db;
        this.transaction = transaction;
        this.ana = neighbours.person("Ana Costa");
    }

    @BeforeEach
    void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    /** Each has places of its own: they meet in the counts only. */
    @Test
    void an_import_and_editors_who_change_filters_at_once_all_get_through_and_the_counts_are_right() throws Exception {
        imported(new Random(1));
        var editors = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var own = IntStream.range(0, 8)
                    .mapToObj(it -> place("Chez Ana " + it))
                    .toList();
            var random = new Random(100 + i);
            int together = i % 2 == 0 ? 1 : 4;
            editors.add(() -> edit(own, together, random));
        }
        editors.add(() -> {
            for (int i = 0; i < 60; i++) new KeptBeside(db).fold();
            return 60;
        });
        editors.add(() -> {
            int n = 0;
            for (int i = 0; i < 6; i++) n += imported(new Random(20 + i));
            return n;
        });
        assertThat(Together.all(editors)).containsExactly(120, 120, 120, 120, 120, 120, 60, 6);
        assertThat(new KeptBeside(db).differing()).isEmpty();
        new KeptBeside(db).fold();
        assertThat(new KeptBeside(db).differing()).isEmpty();
        assertThat(tables.one("select count(*)::text from places.cell where late"))
                .as("what readers add up is little")
                .isEqualTo("0");
        assertThat(found.tally(PlacesQuery.EVERYTHING).total()).isEqualTo(120 + 48);
    }

    @Test
    void an_editor_does_not_wait_for_an_import_that_is_not_over() throws Exception {
        var his = place("La Ruche");
        var hers = place("Le Phare");
        transaction.executeWithoutResult(status -> {
            say(his, List.of("leisure"));
            var editor = CompletableFuture.runAsync(() -> say(hers, List.of("leisure")));
            assertThat(editor).succeedsWithin(Duration.ofSeconds(5));
        });
        assertThat(found.tally(PlacesQuery.EVERYTHING).of(Bits.of(Field.SERVICES, "leisure")))
                .isEqualTo(2);
        assertThat(new KeptBeside(db).differing()).isEmpty();
    }

    private UUID place(String name) {
        var facts = Facts.NONE.with(Field.NAME, name).with(Field.COMMUNE, "Grenoble");
        return keeping.add(facts, null, ana.id()).id();
    }

    /** One place after the other, or several in one go as who merges or tidies up does, in whatever order. */
    private int edit(List<UUID> own, int together, Random random) {
        int done = 0;
        for (; done < 120; done += together) {
            var some = new ArrayList<>(own);
            Collections.shuffle(some, random);
            transaction.executeWithoutResult(status ->
                    some.subList(0, together).forEach(it -> say(it, SERVICES.get(random.nextInt(SERVICES.size())))));
        }
        return done;
    }

    private void say(UUID id, List<String> services) {
        var known = places.find(id).orElseThrow();
        assertThat(keeping.change(id, known.facts().with(Field.SERVICES, services), null, known.version(), ana.id()))
                .isInstanceOf(Keeping.Outcome.Done.class);
    }

    /** A table of 120 places in another order, that says other services of each; 1 if it came through. */
    private int imported(Random random) {
        var order = new ArrayList<>(IntStream.range(0, 120).boxed().toList());
        Collections.shuffle(order, random);
        var rows = new StringBuilder(PlaceTables.HEAD);
        for (int it : order)
            rows.append(it)
                    .append(",,Lieu ")
                    .append(it)
                    .append(",Grenoble,,,,,,,,,,,,,Essai,,")
                    .append(WORDS.get(random.nextInt(WORDS.size())))
                    .append(",,,\n");
        return tables.read("lieux.csv", rows.toString()).counts().read() == 120 ? 1 : 0;
    }
}
