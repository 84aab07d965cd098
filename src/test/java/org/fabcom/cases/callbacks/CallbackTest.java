package org.fabcom.cases.callbacks;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody without account gives a name and a number on one page; the team calls, and what they gave is forgotten. */
@FabComTest
@WithCatalogue
record CallbackTest(Web web, Sql db, Callbacks callbacks, Neighbours neighbours) {

    private static final String ASK = "/accompagnements/demander";

    @BeforeEach
    void nobody_waits() {
        db.sql("delete from cases.callback").update();
        db.sql("delete from web.attempt").update();
    }

    private WebAnswer ask(String name, String phone, String mail, String need) {
        return web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", name)
                .fill("Téléphone", phone)
                .fill("Courriel", mail)
                .fill("De quoi avez-vous besoin", need)
                .submit();
    }

    @Test
    void a_name_and_a_number_are_enough_and_nothing_of_it_is_in_an_address() {
        var sent = ask("Odette Roux", "06 12 34 56 78", "", "Mon téléphone ne marche plus");
        assertThat(sent.location()).isEqualTo(ASK + "/rappel");
        assertThat(sent.follow().h1()).isEqualTo("C’est noté, on vous rappelle");
        var yann = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
        var list = yann.get("/accompagnement/rappels");
        assertThat(list.text()).contains("Odette Roux", "06 12 34 56 78", "Mon téléphone ne marche plus");
        assertThat(list.page().select("a[href=tel:0612345678]")).hasSize(1);
    }

    @Test
    void words_beside_the_number_go_with_the_request() {
        ask("Odette Roux", "06.12.34.56.78 (soir)", "", "Mon téléphone ne marche plus");
        assertThat(db.sql("select phone || '|' || need from cases.callback").single(String.class))
                .isEqualTo("06.12.34.56.78|Mon téléphone ne marche plus\nPour appeler\u202f: soir");
    }

    @Test
    void the_need_is_there_already_when_one_comes_from_a_sheet_and_the_sheet_goes_along() {
        var page = web.visitor().get(ASK + "?p=9&t=google-drive~of");
        assertThat(page.page().select("textarea[name=besoin]").text()).isEqualTo("Reprendre la main sur Google Drive");
        page.form("Être rappelé·e")
                .fill("Votre nom", "Ali")
                .fill("Téléphone", "0612345678")
                .submit();
        assertThat(db.sql("select answers from cases.callback").single(String.class))
                .isEqualTo("p=9&t=google-drive~of");
    }

    @Test
    void what_the_sheet_says_of_the_organisation_is_not_asked_again() {
        web.visitor()
                .get(ASK + "?s=c&n=Le+Bar+du+Pont&p=3&t=gmail~of")
                .form("Être rappelé·e")
                .fill("Votre nom", "Ali")
                .fill("Téléphone", "0612345678")
                .submit();
        var yann = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
        var list = yann.get("/accompagnement/rappels");
        assertThat(list.page().select("h2").text()).contains("Ali, Le Bar du Pont");
        var form = yann.get(list.page().select("a[href*=rappel=]").attr("href")).page();
        assertThat(form.select("[name=nom]").val()).isEqualTo("Le Bar du Pont");
        assertThat(form.select("[name=type] option[selected]").val()).isEqualTo("SHOP");
        assertThat(form.select("[name=canal][checked]").val()).isEqualTo("SITE");
    }

    /** The first contact has a commune when the person gives one, so that whoever is near calls; it goes along to the case. */
    @Test
    void the_commune_is_asked_shown_and_carried_to_the_case_and_nobody_must_give_it() {
        ask("Odette Roux", "0612345678", "", "Quitter Gmail");
        web.visitor()
                .get(ASK)
                .form("Être rappelé·e")
                .fill("Votre nom", "Ali Benali")
                .fill("Téléphone", "0698765432")
                .fill("Votre commune", "Grenoble")
                .fill("De quoi avez-vous besoin", "Une lettre d’information")
                .submit();
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        var rows = sabine.get("/accompagnement/rappels").page().select("ul.rows > li");
        assertThat(rows.eachText()).hasSize(2);
        assertThat(rows.get(0).select(".head").text()).contains("Odette Roux").doesNotContain("Grenoble");
        assertThat(rows.get(1).select(".head").text()).contains("Ali Benali", "Grenoble");
        var form = sabine.get(
                rows.get(1).select("a:contains(Ouvrir un accompagnement)").attr("href"));
        assertThat(form.page().select("input[name=commune]").val()).isEqualTo("Grenoble");
    }

    /** Whoever opens a case for somebody has not called them, nor asked in their stead. */
    @Test
    void a_case_opened_from_a_call_says_who_asked_and_they_wait_until_somebody_called() {
        ask("Hélène Lefèvre", "06 12 34 56 78", "", "Reprendre la page du café");
        var sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
        assertThat(sabine.get("/accompagnement/file").text()).contains("À rappeler (1)");
        var list = sabine.get("/accompagnement/rappels");
        var opened = sabine.get(list.page().select("a[href*=rappel=]").attr("href"))
                .form("Ouvrir")
                .set("nom", "Café d’Hélène")
                .set("type", "SHOP")
                .set("commune", "Grenoble")
                .submit();
        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        var file = opened.follow();
        var pairs = file.page().select("dl.pairs").text();
        assertThat(pairs).contains("Demande faite par Hélène Lefèvre", "Dossier ouvert par Sabine Courtois");
        assertThat(file.page().select("dl.pairs a[href^=tel:]").attr("href")).isEqualTo("tel:0612345678");
        assertThat(file.text())
                .contains("Hélène Lefèvre attend encore d’être rappelé·e")
                .contains(
                        "Personne de la structure n’a de compte",
                        "elle ne lira pas ce que vous écrivez ici. À joindre : Hélène Lefèvre");
        assertThat(file.page().select("[name=lecteurs][checked]").val()).isEqualTo("TEAM");
        assertThat(callbacks.count()).isEqualTo(1);
        var again = sabine.get("/accompagnement/rappels");
        assertThat(again.text()).contains("Accompagnement ouvert, pas encore rappelé·e");
        assertThat(again.page().select("a[href*=rappel=]"))
                .as("not opened twice")
                .isEmpty();
        assertThat(file.form("C’est fait").submit().location())
                .as("back on the case")
                .isEqualTo(opened.location());
        assertThat(callbacks.count()).isZero();
        assertThat(sabine.get(opened.location()).text()).doesNotContain("attend encore");
        assertThat(sabine.get("/accompagnement/file").text()).doesNotContain("À rappeler (");
    }

    @Test
    void two_who_open_a_case_from_one_call_leave_it_with_the_first() {
        ask("Hélène Lefèvre", "06 12 34 56 78", "", "Reprendre la page du café");
        var sabine = neighbours.signedIn(neighbours.person("Sabine Courtois", InstanceRole.COORDINATOR));
        var link = sabine.get("/accompagnement/rappels")
                .page()
                .select("a[href*=rappel=]")
                .attr("href");
        var forms = List.of(sabine.get(link).form("Ouvrir"), sabine.get(link).form("Ouvrir"));
        var cases = new ArrayList<String>();
        for (var it : forms)
            cases.add(it.set("nom", cases.isEmpty() ? "Torréfaction Bayard" : "Vélos du Rabot")
                    .set("type", "SHOP")
                    .set("commune", "Grenoble")
                    .submit()
                    .location());
        assertThat(sabine.get(cases.getFirst()).text()).contains("attend encore d’être rappelé·e");
        assertThat(sabine.get(cases.getLast()).text()).doesNotContain("attend encore");
    }

    @Test
    void what_is_missing_or_wrong_is_told_beside_its_field() {
        assertThat(ask("", "0612345678", "", "De l’aide").text()).contains("nom");
        assertThat(ask("Ali", "", "", "De l’aide").text()).contains("Donnez un téléphone ou un courriel");
        assertThat(ask("Ali", "appelez-moi", "", "De l’aide").text()).contains("Ce numéro n’a pas la bonne forme");
        assertThat(ask("Ali", "", "ali@", "De l’aide").status()).isEqualTo(422);
        var far = "ali@" + "exemple.".repeat(25) + "org";
        assertThat(ask("Ali", "", far, "De l’aide").status())
                .as("longer than what is kept of an address")
                .isEqualTo(422);
        assertThat(callbacks.count()).isZero();
    }

    @Test
    void one_person_is_noted_three_times_an_hour_at_most() {
        for (int i = 0; i < 3; i++) ask("Ali", "06 12 34 56 78", "", "De l’aide " + i);
        assertThat(ask("Ali", "0612345678", "", "De l’aide encore").status()).isEqualTo(429);
        assertThat(callbacks.count()).isEqualTo(3);
    }

    @Test
    void who_was_called_leaves_the_list_comes_back_if_undone_and_is_forgotten_after_ninety_days() {
        ask("Odette Roux", "0612345678", "", "De l’aide");
        var yann = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
        var done =
                yann.get("/accompagnement/rappels").form("C’est fait").submit().follow();
        assertThat(done.text()).contains("Noté : rappelé·e.").doesNotContain("Odette");
        done.form("Annuler").submit();
        assertThat(callbacks.count()).isEqualTo(1);
        yann.get("/accompagnement/rappels").form("C’est fait").submit();
        assertThat(callbacks.forget()).isZero();
        db.sql("update cases.callback set done_at = done_at - interval '91 days'")
                .update();
        assertThat(callbacks.forget()).isEqualTo(1);
    }

    /** The form says that the sheet goes with the request: it goes as far as the case. */
    @Test
    void the_sheet_just_made_goes_as_far_as_the_case() {
        web.visitor()
                .get(ASK + "?p=12&t=google-drive&t=doodle")
                .form("Être rappelé·e")
                .fill("Votre nom", "Éloïse Ferrand")
                .fill("Téléphone", "06.12.34.56.78")
                .fill("De quoi avez-vous besoin", "Reprendre la main sur le Drive")
                .submit();
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        var open = sabine.get("/accompagnement/rappels")
                .page()
                .select("a:contains(Ouvrir un accompagnement)")
                .attr("href");
        var opened = sabine.get(open)
                .form("Ouvrir le dossier")
                .fill("Nom", "Amicale du Gué")
                .set("type", "ASSOCIATION")
                .fill("Commune", "Grenoble")
                .submit()
                .follow();
        assertThat(opened.text())
                .contains("Le point sur les outils Point du")
                .doesNotContain("Aucun point n’est joint");
    }

    @Test
    void an_accompaniment_opened_from_it_is_filled_in_and_the_call_is_still_to_be_made() {
        ask("Odette Roux", "0612345678", "", "Quitter Gmail");
        var sabine = neighbours.signedIn(neighbours.person("Sabine", InstanceRole.COORDINATOR));
        assertThat(sabine.get("/").text()).contains("1 personne à rappeler");
        var open = sabine.get("/accompagnement/rappels")
                .page()
                .select("a:contains(Ouvrir un accompagnement)")
                .attr("href");
        var form = sabine.get(open).form("Ouvrir le dossier");
        form.fill("Nom", "Les Amis du Bois")
                .set("type", "ASSOCIATION")
                .fill("Commune", "Grenoble")
                .submit();
        assertThat(db.sql(
                                "select contact_name || ' ' || contact_phone || ' ' || need from cases.case_file order by opened_at desc limit 1")
                        .single(String.class))
                .isEqualTo("Odette Roux 0612345678 Quitter Gmail");
        assertThat(callbacks.count()).isEqualTo(1);
    }

    @Test
    void the_list_is_the_team_s() {
        assertThat(web.visitor().get("/accompagnement/rappels").status()).isIn(302, 303, 401, 403);
        var lucie = neighbours.signedIn(neighbours.person("Lucie"));
        assertThat(lucie.get("/accompagnement/rappels").status()).isEqualTo(403);
    }

    @Test
    void those_who_coordinate_are_told_once_and_nothing_that_was_typed_is_in_it() throws InterruptedException {
        var sabine = neighbours.person("Sabine", InstanceRole.COORDINATOR);
        ask("Odette Roux", "0612345678", "", "Mon téléphone");
        assertThat(told(sabine)).isEqualTo(1);
        var notices = neighbours.signedIn(sabine).get("/moi/avis");
        assertThat(notices.text())
                .contains("Une personne demande à être rappelée")
                .doesNotContain("Odette");
        assertThat(notices.click("demande à être rappelée").h1()).isNotEmpty();
    }

    /** Told after the transaction, by another thread. */
    private long told(org.fabcom.people.Person person) throws InterruptedException {
        for (int i = 0; ; i++) {
            long told = db.sql(
                            "select count(*) from talk.notice where person = :person and kind = 'accompaniment.callback'")
                    .param("person", person.id().value())
                    .single(Long.class);
            if (told > 0 || i == 100) return told;
            Thread.sleep(50);
        }
    }
}
