package org.fabcom.catalogue.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.SheetId;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Together;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** Of sheets that were merged one into the other each gets its own back, in whatever order and by however many hands. */
@FabComTest
@WithCatalogue
class ChainedMergesTest {

    private static final long SEED = Long.getLong("chains.seed", System.nanoTime());

    private final Imports imports;
    private final Sheets sheets;
    private final Merging merging;
    private final Sql db;
    private final PartyId oxana;

    ChainedMergesTest(Imports imports, Sheets sheets, Merging merging, Neighbours neighbours, Sql db) {
        this.imports = imports;
        this.sheets = sheets;
        this.merging = merging;
        this.db = db;
        oxana = neighbours.person("Oxana Kravets").id();
    }

    private List<SheetId> three() {
        var apps = new StringBuilder();
        for (var it : List.of("alpha-thing", "beta-thing", "gamma-thing"))
            apps.append("[" + it + "]\ncategory = \"productivity_and_management\"\nlevel = 8\n"
                    + "potential_alternative_to = [ \"Planner de " + it + "\" ]\nstate = \"working\"\n"
                    + "subtags = [ \"task\" ]\nurl = \"https://github.com/YunoHost-Apps/" + it + "_ynh\"\n\n");
        var kind = imports.kind("yunohost").orElseThrow();
        var source = ImportSource.of(
                "apps.toml",
                List.of(new ImportSource.Entry("apps.toml", apps.toString().getBytes(StandardCharsets.UTF_8))));
        imports.read(imports.open(kind, source, null), kind, source, false);
        return List.of("alpha-thing", "beta-thing", "gamma-thing").stream()
                .map(it -> sheets.find(it).orElseThrow().id())
                .toList();
    }

    /** What is said of each of them, and by whom. */
    private String told(List<SheetId> all) {
        return db.sql("""
                select string_agg(what, chr(10) order by what) from (
                    select s.slug || ' fact ' || f.id as what from catalogue.fact f join catalogue.sheet s on s.id = f.sheet
                        where s.id = any (:all)
                    union all select s.slug || ' record ' || r.id from catalogue.source_record r
                        join catalogue.sheet s on s.id = r.sheet where s.id = any (:all)
                    union all select s.slug || ' claim ' || a.id from catalogue.alternative a
                        join catalogue.sheet s on s.id = a.commons where s.id = any (:all)) t
                """)
                .param("all", all.stream().map(SheetId::value).toArray(UUID[]::new))
                .single(String.class);
    }

    @Test
    void the_later_merge_undone_first_leaves_to_each_what_is_its_own() {
        var all = three();
        var before = told(all);
        assertThat(before).contains("alpha-thing claim", "beta-thing record", "gamma-thing fact");
        var first = merged(all.get(1), all.get(0));
        var second = merged(all.get(2), all.get(1));
        merging.undo(second, oxana);
        merging.undo(first, oxana);
        assertThat(told(all)).isEqualTo(before);
        var again = merged(all.get(1), all.get(0));
        var then = merged(all.get(2), all.get(1));
        merging.undo(again, oxana);
        merging.undo(then, oxana);
        assertThat(told(all)).isEqualTo(before);
        inTurns(all, before);
    }

    private void inTurns(List<SheetId> all, String before) {
        System.err.println("ChainedMergesTest: -Dchains.seed=" + SEED);
        var work = new ArrayList<Callable<Void>>();
        for (int hand = 0; hand < 8; hand++) {
            var random = new Random(SEED + hand);
            work.add(() -> {
                for (int i = 0; i < 8; i++)
                    if (random.nextInt(3) == 0) undoOne(random);
                    else merging.merge(all.get(random.nextInt(3)), all.get(random.nextInt(3)), oxana, null);
                return null;
            });
        }
        try {
            Together.all(work);
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
        for (var it = standing(); !it.isEmpty(); it = standing()) merging.undo(it.getFirst(), oxana);
        assertThat(told(all)).isEqualTo(before);
    }

    private void undoOne(Random random) {
        var all = standing();
        if (!all.isEmpty()) merging.undo(all.get(random.nextInt(all.size())), oxana);
    }

    private List<UUID> standing() {
        return db.sql("select id from catalogue.merge where undone_at is null").list(UUID.class).stream()
                .map(java.util.Objects::requireNonNull)
                .toList();
    }

    private UUID merged(SheetId kept, SheetId gone) {
        return ((Merging.Outcome.Merged) merging.merge(kept, gone, oxana, null)).id();
    }
}
