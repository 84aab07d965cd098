package org.fabcom.acts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationContext;

/** What becomes of an act once it is noted: read, corrected, withdrawn, counted, and kept from others. */
@FabComTest
class ActKeptTest extends OneMediator {

    @TempDir
    Path folder;

    ActKeptTest(ApplicationContext beans) {
        super(beans);
    }

    private WebForm fresh() {
        return browser.get("/actes/nouveau")
                .form("Noter cet acte")
                .fill("Date", today.toString())
                .tick("1 h")
                .tick("à distance");
    }

    @Test
    void the_same_form_sent_twice_is_one_act() {
        var form = fresh().tick("courriel");
        form.submit();
        form.submit();
        assertThat(browser.get("/actes").text()).contains("1 acte");
    }

    @Test
    void it_is_noted_again_corrected_withdrawn_and_brought_back() {
        var id = noted(fresh().tick("courriel").tick("30 min"));
        var again = browser.get("/actes/" + id).click("Noter un acte semblable");
        assertThat(again.page().select("input[name=themes][checked]").val()).isEqualTo("email");
        assertThat(again.page().select("input[name=jour]").val())
                .as("the day is asked")
                .isEmpty();
        again.form("Noter cet acte").fill("Date", today.toString()).submit();
        assertThat(browser.get("/actes").text()).contains("2 actes · 1 h");
        assertThat(browser.get("/actes?theme=securite_numerique").text())
                .as("the hours are those of the filtered list")
                .doesNotContain("· 1 h");

        var corrected =
                browser.get("/actes/" + id + "/modifier").form("Enregistrer").tick("2 h");
        var late = browser.get("/actes/" + id + "/modifier").form("Enregistrer").tick("15 min");
        assertThat(corrected.submit().follow().text()).contains("Acte corrigé", "2 h");
        var conflict = late.submit();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.text()).contains("Cet acte a changé ailleurs");

        browser.get("/actes/" + id).form("Retirer cet acte").submit();
        assertThat(browser.get("/actes").text()).contains("1 acte");
        browser.get("/actes/" + id).form("Le compter de nouveau").submit();
        assertThat(browser.get("/actes").text()).contains("2 actes");
    }

    @Test
    void acts_are_their_mediators_and_coordinators_only_read_them() {
        var id = noted(fresh().tick("courriel").fill("Note de l’équipe", "secret de l’équipe"));
        var other = neighbours.signedIn(neighbours.person("Nadia Roux", InstanceRole.MEDIATOR));
        assertThat(other.get("/actes/" + id).status()).isEqualTo(404);
        assertThat(other.post("/actes/" + id + "/retrait").status()).isEqualTo(404);
        assertThat(other.get("/actes").text()).contains("Aucun acte");
        assertThat(other.get("/actes?qui=equipe").text())
                .as("only coordinators see the team")
                .contains("Aucun acte");
        var aline = neighbours.signedIn(neighbours.person("Aline Petit", InstanceRole.COORDINATOR));
        assertThat(aline.get("/actes/" + id).text()).contains("Yann Le Goff");
        assertThat(aline.get("/actes/" + id).page().select("main form")).isEmpty();
        assertThat(aline.post("/actes/" + id + "/retrait").status()).isEqualTo(404);
        var lucie = neighbours.signedIn(neighbours.person("Lucie Perrin"));
        assertThat(lucie.get("/actes").status()).isEqualTo(403);
        assertThat(lucie.post("/actes/nouveau", "id", UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void the_note_of_the_team_leaves_by_no_file() throws Exception {
        noted(fresh().tick("courriel").fill("Note de l’équipe", "secret de l’équipe"));
        assertThat(browser.get("/actes.csv").body()).doesNotContain("secret");
        assertThat(workbook("/actes/bilan.xlsx")).contains("courriel").doesNotContain("secret");
    }

    private String workbook(String path) throws Exception {
        var file = Files.write(folder.resolve("bilan.xlsx"), browser.get(path).bytes());
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var it : Collections.list(zip.entries()))
                text.append(new String(zip.getInputStream(it).readAllBytes(), UTF_8));
        }
        return text.toString();
    }

    @Test
    void the_database_itself_refuses_what_cannot_be() {
        var id = UUID.fromString(noted(fresh().tick("courriel")));
        refused("update acts.act set total = 2 where id = '" + id + "'");
        refused("update acts.act set themes = '{}' where id = '" + id + "'");
        refused("update acts.act set procedures = '{justice}' where id = '" + id + "'");
        refused("update acts.act set minutes = 1440 where id = '" + id + "'");
        refused("update acts.act set place = 'domicile' where id = '" + id + "'");
        refused("insert into acts.act_margin values ('" + id + "', 'genre', 'feminin', 2)");
        refused("delete from acts.act where id = '" + id + "'");
    }

    private static List<String> figures(WebAnswer page) {
        var figures = new ArrayList<String>();
        page.page().select(".measure .big").forEach(it -> figures.add(it.text()));
        return figures;
    }

    @Test
    void a_period_without_acts_says_so_and_dates_in_the_wrong_order_are_put_right() {
        assertThat(browser.get("/actes/bilan").text()).contains("Rien dans cette période");
        noted(fresh().tick("courriel").tick("1 h"));
        var page = browser.get("/actes/bilan?du=" + today + "&au=" + today.minusDays(3));
        assertThat(figures(page)).containsExactly("1 h", "1", "0");
        var unreadable = browser.get("/actes/bilan?du=n%27importe");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.text()).contains("FC-0462", "« du »");
    }

    /** Nothing that would make a false figure stands there already; one tap says the day, and it stays when a word is missing. */
    @Test
    void a_day_is_pressed_and_none_is_chosen_beforehand() {
        var empty = browser.get("/actes/nouveau");
        assertThat(empty.page().select("[name=jour-dit][checked]")).isEmpty();
        assertThat(empty.page().select("#jour").val()).isEmpty();
        var pressed = empty.form("Noter cet acte")
                .tick("Hier")
                .tick("1 h")
                .tick("courriel")
                .submit();
        assertThat(pressed.status()).as("where it was is missing").isEqualTo(422);
        assertThat(pressed.page().select("#jour").val())
                .isEqualTo(today.minusDays(1).toString());
        assertThat(pressed.form("Noter cet acte").tick("à distance").submit().status())
                .isEqualTo(303);
        assertThat(db.sql("select day from acts.act where mediator = :yann")
                        .param("yann", yann.id().value())
                        .list(LocalDate.class))
                .containsExactly(today.minusDays(1));
        var twice = fresh().tick("courriel").tick("Hier").submit();
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("Deux jours sont dits");
    }
}
