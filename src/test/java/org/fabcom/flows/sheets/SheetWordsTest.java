package org.fabcom.flows.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.flows.Closings;
import org.fabcom.flows.ObjectKind;
import org.fabcom.imports.Run;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What the words of a notebook mean is said once; months that are closed are asked about. */
@FabComTest
class SheetWordsTest extends WithSheets {

    private final Closings closings;

    SheetWordsTest(ApplicationContext beans, Closings closings) {
        super(beans);
        this.closings = closings;
    }

    @Test
    void closed_months_take_a_notebook_only_if_somebody_says_so() {
        var shop = shop("Carnet de mois clos");
        closings.close(shop.owner(), YearMonth.of(2025, 9), shop.manager.id());
        var asked = Map.of("structure", name(shop));
        var refused = run("intakes", "clos.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, asked, false);
        assertThat(refused.state()).isEqualTo(Run.State.FAILED);
        assertThat(refused.message())
                .contains("clos jusqu’au 30 septembre 2025")
                .contains("4 lignes sont de ces mois");
        assertThat(account(shop, "true", "'all'")).isEmpty();
        var said = Map.of("structure", name(shop), "clos", "oui");
        var taken = run("intakes", "clos.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, said, false);
        assertThat(taken.state()).isEqualTo(Run.State.DONE);
        assertThat(lines(taken, "note")).anyMatch(it -> it.contains("leurs bilans changent"));
        assertThat(account(shop, "way = 'IN'", "'all'")).isEqualTo(Map.of("all", 50_150L));
        var later = "date;catégorie;poids_kg\n2025-11-03;Livres;1,5\n".getBytes(UTF_8);
        var open = Map.of("date", "Jour", "catégorie", "Catégorie", "poids_kg", "Masse en kg");
        assertThat(run("intakes", "novembre.csv", later, open, Map.of(), asked, false)
                        .state())
                .as("open months ask nothing")
                .isEqualTo(Run.State.DONE);
    }

    @Test
    void what_stays_to_be_sorted_is_said_once_for_its_source() {
        var shop = shop("Carnet à classer");
        var answers = Map.of("structure", name(shop));
        run("intakes", "a.csv", INTAKES.getBytes(UTF_8), COLUMNS, SAID, answers, false);
        var keeper = neighbours.signedIn(shop.manager);
        var path = "/pesee/reglages/" + shop.owner() + "/mots";
        var page = keeper.get(path);
        assertThat(page.page().select(".match b").eachText())
                .as("what is to be sorted first, the heaviest of it first")
                .startsWith("canapé 2 places", "DVD et CD");
        assertThat(page.page()
                        .select(".match li:has(b:contains(canapé)) .small-text")
                        .text())
                .as("what left at once is counted once")
                .contains("1 ligne", "2,3");
        var wrong = page.form("Enregistrer").fill("DVD et CD", "Nuages").submit();
        assertThat(wrong.status()).isEqualTo(422);
        page.form("Enregistrer").fill("DVD et CD", "Livres").submit();
        assertThat(account(shop, "way = 'IN'", "coalesce(k.official_name, '?')"))
                .isEqualTo(Map.of("Livres (officiel)", 2_850L, "Frigos (officiel)", 45_000L, "?", 2_300L));
        run(
                "intakes",
                "b.csv",
                "date;catégorie;poids_kg\n2025-11-03;DVD et CD;1,5\n".getBytes(UTF_8),
                Map.of("date", "Jour", "catégorie", "Catégorie", "poids_kg", "Masse en kg"),
                Map.of(),
                answers,
                false);
        assertThat(account(shop, "f.day = '2025-11-03'", "k.official_name"))
                .as("the next table of this source is read the same way")
                .isEqualTo(Map.of("Livres (officiel)", 1_500L));
        var year = keeper.get("/pesee/bilan/" + shop.owner() + "?an=2025");
        assertThat(year.text()).contains("à classer");
        assertThat(keeper.get("/pesee/registre/" + shop.owner() + "?filiere=UNSORTED")
                        .text())
                .contains("canapé 2 places");
        assertThat(neighbours.signedIn(neighbours.person("Passant")).get(path).status())
                .isEqualTo(404);
    }

    @Test
    void fifty_nine_words_are_all_on_the_screen_each_with_what_it_may_be() {
        var shop = shop("Carnet de mots");
        shop("Carnet d’à côté"); // with one house alone nobody asks whose table it is
        shop.kind("Quenouilles", ObjectKind.Flow.HOUSEWARE, null, ObjectKind.Electrical.NONE);
        var table = "Date;Catégorie;Poids (kg)\n06/10/2025;quenouille de lin;1,5\n"
                + IntStream.range(0, 58)
                        .mapToObj(it -> "06/10/2025;Machin " + it + ", truc;1\n")
                        .collect(Collectors.joining());
        var editor = neighbours.signedIn(neighbours.person("Élise Caron", InstanceRole.ADMINISTRATOR));
        var screen = editor.upload(
                        "/administration/imports/nouveau", "fichier", "mots.csv", table.getBytes(UTF_8), Map.of())
                .follow()
                .follow();
        assertThat(screen.page().select(".match .chip").eachText()).startsWith("reconnue", "reconnue", "reconnue");
        assertThat(screen.page().select("input[name=type]").val()).isEqualTo("intakes");
        assertThat(screen.page().select("fieldset .match input[list]")).hasSize(59);
        assertThat(screen.page()
                        .select(".match li:has(b:contains(quenouille)) input")
                        .val())
                .isEqualTo("Quenouilles (officiel)");
        var wrong = screen.form("Revoir ce que cela donne")
                .fill("Machin 7, truc", "rien de tel")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        var action = screen.page().select("form#colonnes").attr("action");
        var tried =
                editor.get(action).form("Essayer sur les 59 lignes").submit().follow();
        assertThat(tried.text()).contains("De quelle structure vient ce tableau");
        assertThat(db.sql(
                                "select columns ->> 'valeurs' from imports.matching where source = 'mots' and kind = 'intakes'")
                        .single(String.class))
                .contains("quenouille de lin", "Quenouilles (officiel)")
                .doesNotContain("Machin");
    }
}
