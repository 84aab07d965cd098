package org.fabcom.catalogue.starter;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.catalogue.Alternatives;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Offers;
import org.fabcom.catalogue.Sheets;
import org.fabcom.catalogue.law.Laws;
import org.fabcom.catalogue.law.Rates;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Run;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.Test;

@FabComTest
@WithCatalogue
record StarterTest(
        StarterCatalogue catalogue,
        Imports imports,
        Sheets sheets,
        Facts facts,
        Alternatives alternatives,
        Offers offers,
        Laws laws,
        Rates rates,
        Sql db) {

    @Test
    void the_shelves_hold_free_software_services_facts_claims_and_offers() {
        assertThat(count("catalogue.sheet where nature = 'commons' and freeness = 'free'"))
                .isGreaterThanOrEqualTo(120);
        assertThat(count("catalogue.sheet where nature = 'service'")).isGreaterThanOrEqualTo(60);
        assertThat(count("catalogue.licence")).isEqualTo(727);
        var trello = sheets.find("trello").orElseThrow();
        assertThat(trello.commons()).isFalse();
        assertThat(facts.of(trello.id()))
                .anySatisfy(it -> {
                    assertThat(it.about()).isEqualTo("limit");
                    assertThat(it.word("metric")).contains("seats");
                    assertThat(it.number("value")).hasValue(10);
                })
                .anySatisfy(it -> assertThat(it.number("amount")).hasValue(500));
        assertThat(alternatives.of(List.of(trello.id())))
                .extracting(it -> it.commons().name())
                .contains("WeKan", "Kanboard")
                .doesNotContain("Trello");
        var nextcloud = sheets.find("nextcloud").orElseThrow();
        assertThat(offers.of(List.of(nextcloud.id())).get(nextcloud.id())).isNotEmpty();
        assertThat(laws.all()).hasSizeGreaterThan(10);
        assertThat(rates.on(LocalDate.of(2026, 11, 25)))
                .anySatisfy(it -> assertThat(it.toEuroCents(100)).isEqualTo(85));
    }

    @Test
    void a_second_stocking_does_nothing() {
        assertThat(catalogue.stock()).isFalse();
    }

    @Test
    void the_import_of_the_same_files_finds_all_unchanged() {
        var run = read(ImportSource.of("catalogue de départ", StarterCatalogue.files()));
        assertThat(run.counts().unchanged()).isEqualTo(run.counts().read()).isGreaterThan(300);
        assertThat(run.counts().errors()).isZero();
        assertThat(imports.kind("starter").orElseThrow().recognises(ImportSource.of("x", StarterCatalogue.files())))
                .isTrue();
    }

    @Test
    void a_changed_file_touches_only_its_own_rows() {
        var all = everythingBut("");
        var before = everythingBut("doodle");
        var run = read(file("doodle.yml", """
                id: doodle
                name: Doodle
                use: choix de dates
                needs: [datepoll]
                audience: [association]
                facts:
                  - about: note
                    text: "Une seule chose est dite."
                    source: {url: "https://example.org/", title: "Page"}
                    read: 2026-11-20
                alternatives:
                  - {software: framadate, source: {url: "https://example.org/", title: "Page"}, read: 2026-11-20}
                """));
        assertThat(run.counts().line()).isEqualTo("read=1 created=0 updated=1 unchanged=0 aside=0 errors=0");
        var doodle = sheets.find("doodle").orElseThrow();
        assertThat(facts.of(doodle.id())).extracting(it -> it.text()).containsExactly("Une seule chose est dite.");
        assertThat(everythingBut("doodle")).isEqualTo(before);
        assertThat(imports.withdraw(run.id(), null)).isInstanceOf(Imports.Withdrawal.Done.class);
        assertThat(everythingBut("")).isEqualTo(all);
    }

    @Test
    void a_file_with_a_wrong_amount_or_without_a_page_is_put_aside_with_its_reason() {
        var run = read(ImportSource.of(
                "dossier",
                List.of(
                        entry(
                                "a.yml",
                                "id: a\nname: A\nuse: x\nread: 2026-11-20\nfacts:\n  - {about: note, text: T, read: 2026-11-20}\n"),
                        entry("b.yml", "id: b\nuse: x\nread: 2026-11-20\n"),
                        entry("c.yml", "id: [c\n"))));
        assertThat(run.counts().line()).isEqualTo("read=2 created=0 updated=0 unchanged=0 aside=2 errors=1");
    }

    private Run read(ImportSource source) {
        var kind = imports.kind("starter").orElseThrow();
        return imports.read(imports.open(kind, source, null), kind, source, false);
    }

    private static ImportSource file(String name, String text) {
        return ImportSource.of(name, List.of(entry(name, text)));
    }

    private static ImportSource.Entry entry(String name, String text) {
        return new ImportSource.Entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String everythingBut(String local) {
        return db.sql("""
                select coalesce(string_agg(line, chr(10) order by line), '') from (
                    select to_jsonb(f)::text as line from catalogue.fact f where origin <> :origin
                    union all select to_jsonb(a)::text from catalogue.alternative a where origin <> :origin
                    union all select to_jsonb(s)::text from catalogue.sheet s where slug <> :local) as lines
                """).param("origin", "starter/" + local, "local", local).single(String.class);
    }

    private long count(String what) {
        return db.sql("select count(*) from " + what).single(Long.class);
    }
}
