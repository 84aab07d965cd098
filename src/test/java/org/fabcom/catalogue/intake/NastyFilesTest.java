package org.fabcom.catalogue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Sheets;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;

/** What people really have, or would send to do harm: the good part comes in, the rest is told. */
@FabComTest
class NastyFilesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Imports imports;
    private final Sheets sheets;
    private final Sql db;
    private final List<ImportSource.Entry> files = new ArrayList<>();

    NastyFilesTest(Imports imports, Sheets sheets, Sql db) {
        this.imports = imports;
        this.sheets = sheets;
        this.db = db;
    }

    @Test
    void a_file_that_is_no_yaml_is_refused_with_line_and_column_and_the_others_come_in() {
        file("broken", "name: Broken\nlicenses: [MIT\nwebsite_url: x: y\n");
        file("good", sheet("Bon outil", "https://bon.example/", "https://code.example/bon"));
        var run = read();
        assertThat(run.counts().line()).isEqualTo("read=1 created=1 updated=0 unchanged=0 aside=0 errors=1");
        assertThat(told(run, "error")).singleElement().asString().matches(".*ligne 3, colonne \\d+\\.");
    }

    @Test
    void a_record_without_a_name_or_an_address_is_put_aside_with_its_reason() {
        file("noname", "website_url: https://a.example/\nlicenses: [MIT]\n");
        file("script", sheet("<script>alert(1)</script>", "https://a.example/", "https://code.example/a"));
        file("nowhere", "name: Nulle part\nlicenses: [MIT]\nwebsite_url: javascript:alert(1)\n");
        file("list", "- a\n- b\n");
        var run = read();
        assertThat(run.counts().line()).isEqualTo("read=4 created=0 updated=0 unchanged=0 aside=4 errors=0");
        assertThat(told(run, "aside")).anyMatch(it -> it.contains("name")).anyMatch(it -> it.contains("adresse"));
    }

    @Test
    void a_field_of_three_megabytes_is_put_aside() {
        file(
                "huge",
                sheet("Énorme", "https://b.example/", "https://code.example/b")
                        .replace("Un outil.", "x".repeat(3_000_000)));
        assertThat(read().counts().line()).isEqualTo("read=1 created=0 updated=0 unchanged=0 aside=1 errors=0");
    }

    @Test
    void bombs_end_quickly_with_an_error() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(9)).append("]\n");
        }
        file("aliases", bomb.toString());
        file("deep", "a: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n");
        file("self", "a: &a [*a]\n");
        var start = System.nanoTime();
        var run = read();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(run.counts().created()).isZero();
        assertThat(run.counts().errors()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void letters_of_windows_are_guessed_and_the_guess_is_told() {
        files.add(new ImportSource.Entry(
                "software/accents.yml",
                sheet("Épicerie d’été", "https://c.example/", "https://code.example/c")
                        .getBytes(WINDOWS)));
        var run = read();
        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(sheets.named("epicerie d ete"))
                .singleElement()
                .extracting(it -> it.name())
                .isEqualTo("Épicerie d’été");
        assertThat(told(run, "note")).singleElement().asString().contains("Windows-1252");
    }

    @Test
    void tags_scripts_and_formulas_come_out_as_plain_text() {
        file(
                "markup",
                sheet("=cmd|' /C calc'!A0", "https://d.example/", "https://code.example/d")
                        .replace(
                                "Un outil.",
                                "Un <b onclick='x()'>outil</b> <script>alert(1)</script> [lié](javascript:alert(1)) **gras**"));
        read();
        var summary = db.sql("select summary from catalogue.sheet where domain = 'd.example'")
                .single(String.class);
        assertThat(summary).isEqualTo("Un outil lié gras");
    }

    @Test
    void an_address_that_three_records_share_identifies_none_of_them() {
        for (var it : List.of("Un", "Deux", "Trois"))
            file(
                    it,
                    sheet(
                            "Partage " + it,
                            "https://" + it.toLowerCase(java.util.Locale.ROOT) + ".example/",
                            "https://github.com/same/Browse"));
        assertThat(read().counts().created()).isEqualTo(3);
    }

    @Test
    void the_same_name_on_other_sites_stays_apart() {
        file("haven-a", sheet("Haven", "https://haven-a.example/", "https://github.com/a/haven"));
        file("haven-b", sheet("Haven", "https://haven-b.example/", "https://github.com/b/haven"));
        file("haven-c", sheet("Haven", "https://haven-c.example/", "https://github.com/c/haven"));
        assertThat(read().counts().created()).isEqualTo(3);
        assertThat(sheets.named("haven")).hasSize(3).extracting(it -> it.slug()).doesNotHaveDuplicates();
    }

    private static String sheet(String name, String site, String repository) {
        return """
                name: "%s"
                website_url: %s
                description: "Un outil."
                licenses:
                  - MIT
                platforms: [PHP]
                tags: [Wikis]
                source_code_url: %s
                """.formatted(name, site, repository);
    }

    private void file(String id, String text) {
        files.add(new ImportSource.Entry("software/" + id + ".yml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private Run read() {
        var kind = imports.kind("awesome-selfhosted").orElseThrow();
        var source = ImportSource.of("dossier", files);
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    private List<String> told(Run run, String level) {
        return db.sql("select place || ' ' || text from imports.line where run = :run and level = :level order by n")
                .param("run", run.id(), "level", level)
                .list(String.class);
    }
}
