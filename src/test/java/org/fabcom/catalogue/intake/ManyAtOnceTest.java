package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Statements;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

/** A list that comes in a hundred records at once leaves what it leaves file by file. */
@FabComTest
@WithCatalogue
record ManyAtOnceTest(Imports imports, Sql db) {

    @Test
    void at_once_or_file_by_file_leaves_the_same_and_goes_out_without_a_trace() {
        var before = everything();
        var together = List.of(read(first()), read(second()), read(second()));
        var atOnce = everything();
        var toldAtOnce = together.stream().map(this::told).toList();
        assertThat(together.get(2).counts().unchanged())
                .as("all but the one that is refused, the broken one and the two of one name")
                .isEqualTo(together.get(2).counts().read() - 4);
        withdraw(together);
        assertThat(everything()).isEqualTo(before);

        var alone = List.of(first(), second(), second()).stream()
                .map(list -> list.stream().map(it -> read(List.of(it))).toList())
                .toList();
        assertThat(everything()).isEqualTo(atOnce);
        assertThat(alone.stream()
                        .map(it ->
                                it.stream().flatMap(run -> told(run).stream()).toList())
                        .toList())
                .isEqualTo(toldAtOnce);
        for (int i = 0; i < 3; i++)
            assertThat(together.get(i).counts())
                    .isEqualTo(sum(alone.get(i).stream().map(Run::counts).toList()));
        withdraw(alone.stream().flatMap(List::stream).toList());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void twice_as_many_records_take_few_more_statements() {
        var some = new ArrayList<ImportSource.Entry>();
        for (int i = 0; i < 400; i++) some.add(file("pareil-" + i, "Pareil " + i, "pareil" + i, ""));
        long half = Statements.during(() -> read(some.subList(0, 200)));
        assertThat(half).isLessThan(80);
        assertThat(Statements.during(() -> read(some))).isLessThan(2 * half);
    }

    /** Names, addresses and keys that meet each other and the starter catalogue; more than share a savepoint. */
    private static List<ImportSource.Entry> first() {
        var all = new ArrayList<ImportSource.Entry>();
        all.add(file("haven", "Haven", "haven-a", ""));
        all.add(file("Haven!", "Haven", "haven-b", ""));
        all.add(file("haven-2", "Haven", "haven-c", ""));
        all.add(file("the-same-place", "Haven again", "haven-a", ""));
        all.add(replacing(
                file("same-name-and-site", "Haven", "haven-b", ""), "code.example/haven-b", "code.example/moved"));
        all.add(replacing(
                file("nextcloud", "Nextcloud", "nextcloud", ""),
                "https://code.example/nextcloud",
                "https://github.com/nextcloud/server"));
        all.add(file("twice", "Deux fois", "twice", "depends_3rdparty: yes\n"));
        all.add(file("other/software/twice", "Deux fois, autrement", "twice", "archived: true\n"));
        all.add(new ImportSource.Entry("software/broken.yml", "licenses: [MIT]\n".getBytes(StandardCharsets.UTF_8)));
        for (int i = 0; i < 120; i++) {
            all.add(file("outil-" + i, "Outil " + i, "outil" + i, i % 7 == 0 ? "archived: true\n" : ""));
            if (i == 60) all.add(file("refused\0by the base", "Refusé", "refused", ""));
        }
        return all;
    }

    /** The list of a year later: some say something else, one has moved to where another one is. */
    private static List<ImportSource.Entry> second() {
        var all = new ArrayList<>(first());
        all.set(0, file("haven", "Haven d’été", "haven-z", "archived: true\n"));
        all.set(2, replacing(file("haven-2", "Haven", "haven-c", ""), "Trello", "Doodle"));
        all.add(file("newcomer", "Haven d’été", "haven-z", ""));
        all.add(file("another", "Outil 3", "outil3", ""));
        for (int i = 20; i < 30; i++) all.set(i, file("outil-" + (i - 9), "Outil renommé", "outil" + (i - 9), ""));
        return all;
    }

    private static ImportSource.Entry file(String id, String name, String where, String more) {
        var text = """
                name: "%s"
                website_url: https://%s.example/
                description: "Un outil (alternative to Trello, Carnet)."
                licenses: [MIT]
                platforms: [PHP]
                tags: [Wikis]
                source_code_url: https://code.example/%s
                %s""".formatted(name, where, where, more);
        var folder = id.contains("/") ? "" : "software/";
        return new ImportSource.Entry(folder + id + ".yml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportSource.Entry replacing(ImportSource.Entry file, String what, String with) {
        var text = new String(file.bytes(), StandardCharsets.UTF_8).replace(what, with);
        return new ImportSource.Entry(file.name(), text.getBytes(StandardCharsets.UTF_8));
    }

    private Run read(List<ImportSource.Entry> files) {
        var kind = imports.kind("awesome-selfhosted").orElseThrow();
        var source = ImportSource.of("dossier", files);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    /** The newest first. */
    private void withdraw(List<Run> runs) {
        for (var it : runs.reversed()) {
            var done = (Imports.Withdrawal.Done) imports.withdraw(it.id(), null);
            assertThat(done.kept()).isEmpty();
        }
    }

    private List<String> told(Run run) {
        return db.sql("select level || ' ' || place || ' ' || text from imports.line where run = :run order by n")
                .param("run", run.id())
                .list(String.class);
    }

    private static Run.Counts sum(List<Run.Counts> of) {
        return new Run.Counts(
                of.stream().mapToInt(Run.Counts::read).sum(),
                of.stream().mapToInt(Run.Counts::created).sum(),
                of.stream().mapToInt(Run.Counts::updated).sum(),
                of.stream().mapToInt(Run.Counts::unchanged).sum(),
                of.stream().mapToInt(Run.Counts::aside).sum(),
                of.stream().mapToInt(Run.Counts::errors).sum());
    }

    /** What the shelves say, without the numbers of rows, which differ at each run. */
    private List<String> everything() {
        return db.sql("""
                select 'sheet ' || (to_jsonb(s) - 'id')::text from catalogue.sheet s
                union all select 'alias ' || s.slug || ' ' || a.key || ' ' || a.name
                    from catalogue.alias a join catalogue.sheet s on s.id = a.sheet
                union all select 'record ' || s.slug || ' ' || (to_jsonb(r) - 'id' - 'sheet')::text
                    from catalogue.source_record r join catalogue.sheet s on s.id = r.sheet
                union all select 'fact ' || s.slug || ' ' || (to_jsonb(f) - 'sheet')::text
                    from catalogue.fact f join catalogue.sheet s on s.id = f.sheet
                union all select 'claim ' || s.slug || ' ' || (to_jsonb(c) - 'id' - 'commons')::text
                    from catalogue.alternative c join catalogue.sheet s on s.id = c.commons
                order by 1
                """).list(String.class);
    }
}
