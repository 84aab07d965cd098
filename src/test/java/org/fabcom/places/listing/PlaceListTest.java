package org.fabcom.places.listing;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.imports.Imports;
import org.fabcom.instance.Answers;
import org.fabcom.kernel.Sql;
import org.fabcom.places.Communes;
import org.fabcom.places.intake.PlaceTables;
import org.fabcom.places.standard.Codes;
import org.fabcom.places.standard.Field;
import org.fabcom.testing.CurrentBase;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of places: words, filters with their counts, nearness, pages, and the file of what is shown. */
@FabComTest
class PlaceListTest {

    private final Web web;
    private final FoundPlaces found;
    private final PlaceTables tables;
    private final Sql db;
    private final Answers answers;

    PlaceListTest(Web web, FoundPlaces found, Imports imports, Sql db, Answers answers) {
        this.answers = answers;
        this.web = web;
        this.found = found;
        this.tables = new PlaceTables(imports, db);
        this.db = db;
    }

    @BeforeEach
    void sweep() {
        for (var it : List.of("twin", "merge", "change", "place"))
            db.sql("delete from places." + it).update();
    }

    private static String row(int id, String name, String town, String services, String fees) {
        return id + ",," + name + "," + town + ",,,,,,,,,,,,,Essai,," + services + ",,," + fees + "\n";
    }

    private void three() {
        tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + row(
                                1,
                                "Le Phare",
                                "\"Grenoble\"",
                                "Loisirs et créations numériques|Utilisation sécurisée du numérique",
                                "Gratuit")
                        + row(
                                2,
                                "La Lanterne",
                                "Fontaine,38600".replace(",38600", ""),
                                "Utilisation sécurisée du numérique",
                                "Payant")
                        + row(3, "Chez nous", "Sainte-Lucie", "", ""));
    }

    @Test
    void filters_count_what_they_would_leave_and_can_be_taken_away() {
        three();
        var page = web.visitor().get("/lieux");
        assertThat(page.text()).contains("3 lieux", "Le Phare", "La Lanterne", "Chez nous", "frais inconnus");
        assertThat(page.page()
                        .select("label:contains(Usage sûr du numérique) .count")
                        .text())
                .isEqualTo("2");
        var safe = web.visitor().get("/lieux?service=safety&service=leisure");
        assertThat(safe.text()).contains("un lieu", "Le Phare").doesNotContain("La Lanterne");
        assertThat(web.visitor().get("/lieux?frais=paying").text())
                .contains("La Lanterne")
                .doesNotContain("Le Phare");
        assertThat(web.visitor().get("/lieux?service=rien&page=x&rayon=-1").status())
                .isEqualTo(400);
    }

    @Test
    void words_find_names_communes_and_services_by_their_beginnings() {
        three();
        assertThat(web.visitor().get("/lieux?q=lanterne").text()).contains("La Lanterne", "un lieu");
        assertThat(web.visitor().get("/lieux?q=Saint+luc").text()).contains("Chez nous", "un lieu");
        assertThat(web.visitor().get("/lieux?q=securisee").text()).contains("2 lieux");
        assertThat(web.visitor().get("/lieux?q=%27%3A*%26%7C!").status()).isEqualTo(200);
        assertThat(web.visitor().get("/lieux?q=zzz").text()).contains("Aucun lieu ne répond");
        assertThat(web.visitor().get("/recherche?q=lanterne").text()).contains("La Lanterne");
    }

    @Test
    void the_communes_of_the_territory_come_first_page_after_page() {
        tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + row(1, "Aval", "Angers", "", "")
                        + row(2, "Ici B", "Voiron", "", "")
                        + row(3, "Ici A", "Voiron", "", "")
                        + row(4, "Brume", "Brest", "", "")
                        + row(5, "Inconnu", "Nulle-Part-en-Rêve", "", ""));
        var before = answers.deeds().answers().getOrDefault("communes", "");
        answers.save(Map.of("communes", "38563"), null);
        try {
            assertThat(web.visitor().get("/lieux").page().select("ul.rows h3").eachText())
                    .containsExactly("Ici A", "Ici B", "Aval", "Brume", "Inconnu");
            var names = new ArrayList<String>();
            for (int i = 0; i < 5; i++)
                found.lines(PlacesQuery.EVERYTHING, i, 1)
                        .forEach(it -> names.add(it.facts().name()));
            assertThat(names).containsExactly("Ici A", "Ici B", "Aval", "Brume", "Inconnu");
            for (int most = 1; most <= 6; most++)
                for (int from = 0; from <= 6; from++)
                    assertThat(found.lines(PlacesQuery.EVERYTHING, from, most))
                            .as("%d from %d on", most, from)
                            .extracting(it -> it.facts().name())
                            .containsExactlyElementsOf(names.subList(Math.min(from, 5), Math.min(from + most, 5)));
        } finally {
            answers.save(Map.of("communes", before), null);
        }
    }

    @Test
    void near_a_commune_the_nearest_come_first_and_those_nobody_can_place_are_counted_apart() {
        tables.read(
                "lieux.csv",
                PlaceTables.HEAD
                        + row(1, "Loin", "Voiron", "", "")
                        + row(2, "Ici", "Grenoble", "", "")
                        + row(3, "Chez nous", "Sainte-Lucie", "", "")
                        + row(4, "Très loin", "Brest", "", ""));
        var page = web.visitor().get("/lieux?pres=38185&pres-nom=Grenoble&rayon=50");
        var names = page.page().select("ul.rows h3").eachText();
        assertThat(names).containsExactly("Ici", "Loin");
        assertThat(page.text()).contains("dans la commune", "km", "n’est pas compté");
        assertThat(web.visitor()
                        .get("/lieux?pres=38185&pres-nom=Grenoble&rayon=5")
                        .text())
                .contains("un lieu")
                .doesNotContain("Loin");
    }

    @Test
    void the_file_holds_what_is_shown_on_all_pages() {
        var many = IntStream.range(0, 60)
                .mapToObj(it ->
                        row(it, "Lieu " + it, "Grenoble", it % 2 == 0 ? "Loisirs et créations numériques" : "", ""))
                .collect(Collectors.joining());
        tables.read("lieux.csv", PlaceTables.HEAD + many);
        var page = web.visitor().get("/lieux?service=leisure&page=2");
        assertThat(page.page().select("ul.rows > li")).hasSize(5);
        var csv = web.visitor().get(page.page().selectFirst("a[href*=.csv?]").attr("href"));
        assertThat(csv.body().lines()).hasSize(31);
        assertThat(csv.body()).startsWith("\"id\",\"pivot\",\"nom\"");
    }

    /** The bits of the base against codes counted one by one. */
    @Test
    void the_counts_are_those_of_the_rows() {
        var random = new Random(42);
        var rows = IntStream.range(0, 200)
                .mapToObj(
                        it -> row(it, "Lieu " + it, "Grenoble", some(Field.SERVICES, random), some(Field.FEES, random)))
                .collect(Collectors.joining());
        tables.read("lieux.csv", PlaceTables.HEAD + rows);
        var tally = found.tally(PlacesQuery.EVERYTHING);
        assertThat(tally.total()).isEqualTo(200);
        for (var field : List.of(Field.SERVICES, Field.FEES)) {
            for (var code : Codes.names(field)) {
                var counted = tables.one(
                        "select count(*) from places.place where '" + code + "' = any (" + field.column() + ")");
                assertThat(tally.of(Bits.of(field, code))).as(code).isEqualTo(Long.parseLong(counted));
            }
        }
    }

    @Test
    void the_counts_that_are_kept_follow_each_change_and_a_wrong_one_is_found() {
        three();
        assertThat(found.tally(PlacesQuery.EVERYTHING).total()).isEqualTo(3);
        db.sql("update places.place set services = '{leisure}', ended_at = now() where local_id = '1'")
                .update();
        assertThat(found.tally(PlacesQuery.EVERYTHING).total()).isEqualTo(2);
        db.sql("update places.place set ended_at = null where local_id = '1'").update();
        assertThat(found.tally(PlacesQuery.EVERYTHING).of(Bits.of(Field.SERVICES, "leisure")))
                .isEqualTo(1);
        db.sql("delete from places.change").update();
        db.sql("delete from places.place where local_id = '2'").update();
        assertThat(found.tally(PlacesQuery.EVERYTHING).total()).isEqualTo(2);
        assertThat(new KeptBeside(db).differing()).isEmpty();
        new KeptBeside(db).fold();
        assertThat(found.tally(PlacesQuery.EVERYTHING).total())
                .as("what was written beside is added")
                .isEqualTo(2);
        assertThat(new KeptBeside(db).differing()).isEmpty();
        CurrentBase.asOwner("update places.cell set n = n + 1 where n > 0");
        assertThat(new KeptBeside(db).differing()).isNotEmpty();
        CurrentBase.asOwner("update places.cell set n = n - 1 where n > 0");
    }

    @Test
    void the_map_says_how_many_are_not_drawn_and_why_and_lists_them_all() {
        var known = new Communes(() -> false).around("38185", 40_000);
        assertThat(known).hasSizeGreaterThan(330);
        db.sql("""
                insert into places.place (id, export_id, local_id, name, commune_name, commune_code, commune_key, name_key, words,
                    created_at, changed_at)
                select gen_random_uuid(), code, code, 'Lieu ' || code, 'Commune ' || code, code, code, code, '', now(), now()
                from unnest(:codes::text[]) as code
                """).param("codes", known.subList(0, 330).toArray(String[]::new)).update();
        db.sql("""
                insert into places.place (id, export_id, local_id, name, commune_name, commune_code, commune_key, name_key, words,
                    created_at, changed_at)
                values (gen_random_uuid(), 'x', 'x', 'Sans code', 'Nulle-Part', null, 'x', 'x', '', now(), now()),
                    (gen_random_uuid(), 'y', 'y', 'Sans point', 'Ailleurs', '97999', 'y', 'y', '', now(), now())
                """).update();
        var map = web.visitor().get("/lieux/carte");
        assertThat(map.page().select("svg circle[fill-opacity]")).hasSize(300);
        assertThat(map.text())
                .contains("30 communes de plus, avec 30 lieux, ne sont pas dessinées")
                .contains("2 lieux ne sont pas dessinés");
        var listed = new ArrayList<>(map.page().select("section li").eachText());
        var next = map.page().selectFirst("a[rel=next]");
        listed.addAll(
                web.visitor().get(next.attr("href")).page().select("section li").eachText());
        assertThat(listed).hasSize(331).anyMatch(it -> it.contains("Ailleurs")).doesNotHaveDuplicates();
        assertThat(web.visitor().get("/lieux?page=2").text()).contains("332 lieux");
    }

    @Test
    void each_filter_has_bits_of_its_own() {
        var seen = Bits.FILTERS.values().stream()
                .flatMap(field -> Codes.names(field).stream().map(code -> Bits.of(field, code)))
                .toList();
        assertThat(seen).hasSize(32).doesNotHaveDuplicates().allMatch(it -> it > 0 && it < 1L << Bits.COUNT);
    }

    private static String some(Field field, Random random) {
        return Codes.of(field).stream()
                .filter(it -> random.nextInt(3) == 0)
                .map(Codes.Code::words)
                .collect(Collectors.joining("|"));
    }
}
