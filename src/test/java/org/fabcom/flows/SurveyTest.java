package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.ObjectKind.Electrical;
import org.fabcom.flows.ObjectKind.Flow;
import org.fabcom.flows.Weighing.Sent;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebAnswer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What is answered once a year: known figures open to their weighings, the others are unknown until somebody types them. */
@FabComTest
record SurveyTest(ApplicationContext beans, Neighbours neighbours, Intakes intakes, Sql db) {

    @Test
    void the_network_s_survey_is_filled_with_what_is_known_and_says_what_is_not() {
        var shop = new Shop("Répond", beans);
        intakes.record(shop.arrival(shop.chairs, 12_345, Sent.SHOP, shop.key()));
        intakes.record(shop.arrival(shop.fridges, 40_000, Sent.RECYCLER, shop.key()));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/enquete/" + shop.owner();
        var year = "?an=" + shop.today.getYear();
        var page = keeper.get(path + year);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("main tbody tr").size())
                .as("about a hundred indicators")
                .isBetween(95, 125);
        assertThat(row(page, "meubles, reçu")).isEqualTo("0,012 t");
        assertThat(row(page, "électrique, recyclé")).isEqualTo("0,040 t");
        assertThat(row(page, "sport, reçu"))
                .as("weighed all year, and none of it")
                .isEqualTo("0 t");
        assertThat(row(page, "Salarié·es")).isEqualTo("inconnu");
        assertThat(row(page, "Chiffre d’affaires des caisses, selon les journées closes"))
                .isEqualTo("inconnu");
        var opened =
                page.page().select("tr:has(th:matchesOwn(^meubles, reçu$)) a").attr("href");
        assertThat(keeper.get(opened).page().select("tbody tr")).hasSize(1);

        assertThat(keeper.get(path + "?an=" + (shop.today.getYear() - 1)).page().select("td:contains(0 t)"))
                .as("of a year of which nothing was written nothing is known")
                .isEmpty();
    }

    @Test
    void what_nobody_weighs_is_typed_with_its_source_and_goes_out_in_the_file() {
        var shop = new Shop("Tape", beans);
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/enquete/" + shop.owner();
        var an = Integer.toString(shop.today.getYear());
        assertThat(keeper.post(path, "an", an, "FTE", "3,5").status())
                .as("no source")
                .isEqualTo(422);
        assertThat(keeper.post(path, "an", an, "FTE", "beaucoup", "source", "registre")
                        .status())
                .isEqualTo(422);
        assertThat(keeper.post(path, "an", an, "FTE", "3,5", "VOLUNTEERS", "12", "source", "registre du personnel")
                        .status())
                .isEqualTo(303);
        var page = keeper.get(path + "?an=" + an);
        assertThat(row(page, "Emplois en équivalent temps plein")).isEqualTo("3,50");
        assertThat(page.text()).contains("registre du personnel");
        var csv = keeper.get(path + "/lignes.csv?an=" + an + "&lang=fr").body();
        assertThat(csv)
                .contains("FTE", "3.5", "registre du personnel")
                .contains("EMPLOYEES")
                .contains("inconnu");
        for (var it : new String[] {".xlsx", ".ods", ".json"})
            assertThat(keeper.get(path + "/lignes" + it + "?an=" + an).status())
                    .as(it)
                    .isEqualTo(200);
        keeper.post(path, "an", an, "FTE", "", "VOLUNTEERS", "12", "source", "erreur de saisie");
        assertThat(row(keeper.get(path + "?an=" + an), "Emplois en équivalent temps plein"))
                .isEqualTo("inconnu");
        assertThat(db.sql("select count(*) from flows.survey_answer where owner = :owner and code = 'FTE'")
                        .param("owner", shop.owner().value())
                        .single(Integer.class))
                .as("what was said stays written")
                .isEqualTo(2);
        var trainee = neighbours.person("Stagiaire");
        assertThat(neighbours.signedIn(trainee).get(path).status()).isEqualTo(403);
    }

    @Test
    void another_version_of_the_streams_moves_the_figures_and_their_weighings() {
        var shop = new Shop("Classe", beans);
        var dolls = shop.kind("Poupées", Flow.OTHER, null, Electrical.NONE);
        intakes.record(shop.arrival(dolls, 2_000, Sent.SHOP, shop.key()));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/enquete/" + shop.owner();
        var an = Integer.toString(shop.today.getYear());
        var ademe = path + "?modele=ADEME&an=" + an;
        assertThat(row(keeper.get(ademe), "jouets, reçu")).isEqualTo("0 t");
        keeper.post(path + "/correspondance", "an", an, "objet-" + dolls, "TOYS", "objet-" + shop.chairs, "FURNITURE");
        var page = keeper.get(ademe);
        assertThat(row(page, "jouets, reçu")).isEqualTo("0,002 t");
        var opened =
                page.page().select("tr:has(th:matchesOwn(^jouets, reçu$)) a").attr("href");
        assertThat(keeper.get(opened).text()).contains("Poupées (officiel)");
        assertThat(row(keeper.get(path + "?modele=ADEME&an=" + (shop.today.getYear() - 1)), "jouets, reçu"))
                .isEqualTo("inconnu");
    }

    @Test
    void the_local_authority_reads_kilograms_by_inhabitant_and_never_a_zero_for_unknown() {
        var shop = new Shop("Territoire", beans);
        var somewhere = locality(shop, "Ailleurs-sur-Rien", "99999", 1);
        var passing = locality(shop, "De passage", null, 2);
        for (var it : new UUID[] {somewhere, passing})
            intakes.record(new Intakes.Arrival(
                    shop.site,
                    null,
                    shop.today,
                    Channel.DROP,
                    it,
                    null,
                    "",
                    false,
                    null,
                    List.of(new Intakes.Weighed(shop.chairs, 10_000, null, 0, Sent.SHOP)),
                    shop.manager.id(),
                    shop.key()));
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/collectivite/" + shop.owner();
        var an = Integer.toString(shop.today.getYear());
        var page = keeper.get(path + "?an=" + an);
        assertThat(commune(page, "Ailleurs-sur-Rien")).endsWith("inconnu inconnu");
        assertThat(keeper.post(path, "an", an, "POP-99999", "4 000").status())
                .as("no source")
                .isEqualTo(422);
        keeper.post(path, "an", an, "POP-99999", "4 000", "source", "convention 2026, page 3");
        page = keeper.get(path + "?an=" + an);
        assertThat(commune(page, "Ailleurs-sur-Rien"))
                .contains("4 000", "convention 2026, page 3")
                .endsWith("0,003 kg");
        assertThat(commune(page, "De passage")).endsWith("inconnu inconnu");
        assertThat(keeper.get(path + "/lignes.csv?an=" + an + "&lang=fr").body())
                .contains("Ailleurs-sur-Rien", "4000");
        assertThat(page.page().select("figure svg")).isNotEmpty();
    }

    private UUID locality(Shop shop, String name, @Nullable String code, int at) {
        var id = Ids.next();
        db.sql("""
                insert into flows.locality (id, owner, name, commune_code, position, added_at)
                values (:id, :owner, :name, :code, :at, now())
                """)
                .param("id", id)
                .param("owner", shop.owner().value())
                .param("name", name)
                .param("code", code)
                .param("at", at)
                .update();
        return id;
    }

    private static String row(WebAnswer page, String label) {
        return page.page()
                .select("tr:has(th:matchesOwn(^" + label + "$)) td")
                .first()
                .text();
    }

    private static String commune(WebAnswer page, String name) {
        return page.page()
                .select("tr:has(th:contains(" + name + ")):has(td:nth-child(5))")
                .text()
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }
}
