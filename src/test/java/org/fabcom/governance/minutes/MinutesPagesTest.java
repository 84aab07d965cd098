package org.fabcom.governance.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import module java.base;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Scic;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Minutes on their page: written by two without a loss, signed, then read as they were signed; those of a missed quorum too. */
@FabComTest
class MinutesPagesTest extends OnTheDay {

    MinutesPagesTest(ApplicationContext beans) {
        super(beans);
    }

    private void closed() {
        scic.gather(it);
        scic.session.open(it.id(), scic.body, scic.nadia());
        for (int place : List.of(1, 2))
            scic.session.settle(it.id(), scic.item(it, place).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(it.id(), scic.nadia());
    }

    private WebVisitor browser(String name) {
        return neighbours.signedIn(scic.person(name));
    }

    private String path() {
        return it.url() + "/pv";
    }

    private void signed(WebVisitor one, WebVisitor other) {
        one.get(path()).form("Signer ce procès-verbal").submit();
        other.get(path()).form("Signer ce procès-verbal").submit();
        assertThat(register.ofAssembly(it.id())).isPresent();
    }

    private static String plain(WebAnswer answer) {
        return answer.text().replaceAll("[\\s\\u00a0\\u202f]+", " ");
    }

    @Test
    void what_was_not_sent_stays_and_who_wrote_on_an_older_version_loses_nothing() {
        closed();
        var malo = browser("Malo Kerbrat");
        var carole = browser("Carole Conti");
        var old = carole.get(path()).form("Enregistrer les débats");
        malo.get(path())
                .form("Enregistrer les débats")
                .set("debat-1", "On a parlé de la caisse.")
                .set("resume", "Une belle soirée.")
                .submit();
        assertThat(scic.item(it, 1).debates()).isEqualTo("On a parlé de la caisse.");
        var late = old.set("debat-1", "Rien à dire.").submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Quelqu’un a écrit entre-temps", "Rien à dire.");
        assertThat(scic.item(it, 1).debates()).isEqualTo("On a parlé de la caisse.");
        assertThat(malo.post(path(), "version", "2", "debat-2", "Le quai.").status())
                .isEqualTo(303);
        assertThat(scic.item(it, 1).debates()).isEqualTo("On a parlé de la caisse.");
        assertThat(scic.item(it, 2).debates()).isEqualTo("Le quai.");
        assertThat(plain(malo.get(path()))).contains("Une belle soirée.");
        signed(malo, carole);
        assertThat(malo.post(path(), "version", "3", "debat-2", "Plus tard.").status())
                .isEqualTo(409);
        assertThat(scic.item(it, 2).debates()).isEqualTo("Le quai.");
    }

    @Test
    void who_has_signed_is_not_waited_for_and_members_hear_that_the_minutes_are_there() {
        closed();
        var malo = browser("Malo Kerbrat");
        var carole = browser("Carole Conti");
        await().untilAsserted(() ->
                assertThat(unread("Carole Conti", "governance.tosign")).isOne());
        malo.get(path()).form("Signer ce procès-verbal").submit();
        assertThat(unread("Malo Kerbrat", "governance.tosign")).isZero();
        assertThat(unread("Carole Conti", "governance.tosign"))
                .as("her signature is still awaited")
                .isOne();
        carole.get(path()).form("Signer ce procès-verbal").submit();
        assertThat(unread("Carole Conti", "governance.tosign")).isZero();
        await().untilAsserted(() ->
                assertThat(unread("Nadia Benali", "governance.signed")).isOne());
        assertThat(browser("Nadia Benali").get("/moi/avis").text())
                .contains("le procès-verbal est signé")
                .contains("Procès-verbal n° 1");
        assertThat(unread("Carole Conti", "governance.signed"))
                .as("she signed it")
                .isZero();
    }

    private int unread(String name, String kind) {
        return beans.getBean(Sql.class)
                .sql("select count(*) from talk.notice where person = :who and kind = :kind and read_at is null")
                .param("who", scic.person(name).id().value())
                .param("kind", kind)
                .single(Integer.class);
    }

    @Test
    void words_that_are_too_long_are_refused_beside_their_field_and_kept() {
        closed();
        var long_ = "a".repeat(8_001);
        var refused = browser("Malo Kerbrat").post(path(), "version", "0", "debat-1", long_, "resume", "Une soirée.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#debat-1-erreur")).isNotEmpty();
        assertThat(refused.page().select("[name=debat-1]").val()).isEqualTo(long_);
        assertThat(refused.page().select("[name=resume]").val()).isEqualTo("Une soirée.");
    }

    @Test
    void who_had_signed_is_told_that_the_text_changed_and_whoever_changed_it_is_not() {
        closed();
        var malo = browser("Malo Kerbrat");
        malo.get(path()).form("Signer ce procès-verbal").submit();
        browser("Carole Conti")
                .get(path())
                .form("Enregistrer les débats")
                .set("resume", "Une autre soirée.")
                .submit();
        await().untilAsserted(() -> assertThat(told("Malo Kerbrat")).isEqualTo(1));
        assertThat(told("Carole Conti")).isZero();
        assertThat(plain(malo.get("/moi/avis"))).contains("le procès-verbal que vous aviez signé a été changé");
        malo.get(path()).form("Signer ce procès-verbal").submit();
        malo.get(path())
                .form("Enregistrer les débats")
                .set("resume", "La mienne.")
                .submit();
        browser("Carole Conti")
                .get(path())
                .form("Enregistrer les débats")
                .set("resume", "Encore.")
                .submit();
        assertThat(told("Malo Kerbrat"))
                .as("their own change is no news, and nobody had signed the last")
                .isEqualTo(1);
    }

    /** Those who chaired and wrote, until each has signed; nobody else. */
    @Test
    void minutes_to_sign_stand_on_the_home_of_who_signs_until_they_did() {
        closed();
        var malo = browser("Malo Kerbrat");
        var carole = browser("Carole Conti");
        assertThat(plain(malo.get("/"))).contains("On vous attend", "procès-verbal à signer");
        assertThat(malo.get("/").page().select("a[href=" + path() + "]")).hasSize(1);
        assertThat(plain(browser("Ugo Un").get("/"))).doesNotContain("procès-verbal à signer");
        malo.get(path()).form("Signer ce procès-verbal").submit();
        assertThat(plain(malo.get("/"))).doesNotContain("procès-verbal à signer");
        assertThat(plain(carole.get("/"))).contains("procès-verbal à signer");
        carole.get(path()).form("Signer ce procès-verbal").submit();
        assertThat(plain(carole.get("/"))).doesNotContain("procès-verbal à signer");
        carole.post(path() + "/additif", "additif", "Il pleuvait.");
        assertThat(plain(malo.get("/"))).contains("procès-verbal à signer");
    }

    private int told(String name) {
        return beans.getBean(Sql.class)
                .sql("select count(*) from talk.notice where person = :person and kind = 'governance.rewritten'")
                .param("person", scic.by(name).value())
                .single(Integer.class);
    }

    @Test
    void a_decision_leads_to_its_assembly_and_its_minutes_and_they_lead_back() {
        scic.gather(it);
        scic.session.open(it.id(), scic.body, scic.nadia());
        var item = scic.item(it, 1).id();
        scic.votes.open(it.id(), item, scic.body, scic.nadia());
        scic.count(it, 1, Scic.hands(1, 0, 1, 0, 2, 0, 2, 0, 3, 0));
        scic.votes.close(it.id(), item, scic.nadia());
        scic.session.settle(it.id(), scic.item(it, 2).id(), AgendaItem.State.POSTPONED, scic.nadia());
        scic.session.close(it.id(), scic.nadia());
        var nadia = browser("Nadia Benali");
        var decision = nadia.get(it.url()).click("La décision Ouvrir une caisse commune");
        var page = decision.follow();
        assertThat(page.text()).contains("L’assemblée qui l’a prise").doesNotContain("La proposition et son débat");
        assertThat(page.page().select("main a[href=" + it.url() + "]")).hasSize(1);
        assertThat(page.page().select("main a[href=" + path() + "]"))
                .as("not signed yet")
                .isEmpty();
        signed(browser("Carole Conti"), browser("Malo Kerbrat"));
        assertThat(nadia.get(it.url())
                        .click("La décision Ouvrir une caisse commune")
                        .follow()
                        .page()
                        .select("main a[href=" + path() + "]"))
                .hasSize(1);
    }

    /** What was signed is read on a phone too, word for word, whatever changed since; what is not those words is never shown. */
    @Test
    void once_signed_the_page_reads_what_was_signed_and_never_anything_else() {
        closed();
        var malo = browser("Malo Kerbrat");
        assertThat(malo.get(path()).text()).contains("Pierre Pons");
        signed(browser("Carole Conti"), malo);
        var page = malo.get(path());
        assertThat(page.text()).contains("Ce qui a été signé est ce fichier", "se lit aussi ci-dessous", "Pierre Pons");
        beans.getBean(Sql.class)
                .sql("update people.party set name = 'Pierre Nouveau' where id = :id")
                .param("id", scic.by("Pierre Pons").value())
                .update();
        assertThat(malo.get(path()).text())
                .contains("se lit aussi ci-dessous", "Pierre Pons")
                .doesNotContain("Pierre Nouveau");
        var id = register.ofAssembly(it.id()).orElseThrow().id();
        var db = beans.getBean(Sql.class);
        assertThatThrownBy(() -> db.sql("update governance.minutes set words = null where id = :id")
                        .param("id", id)
                        .update())
                .as("written once")
                .isInstanceOf(DataAccessException.class);
        assertThat(malo.get(register.ofAssembly(it.id()).orElseThrow().url()).paper())
                .contains("Pierre Pons");
    }

    @Test
    void too_few_leave_minutes_that_say_so_with_all_that_was_not_treated() {
        scic.arrive(it, "Nadia Benali", "Malo Kerbrat");
        scic.officers.name(it.id(), scic.nadia(), scic.by("Malo Kerbrat"), List.of());
        scic.session.adjourn(it.id(), scic.body, scic.nadia());
        var nadia = browser("Nadia Benali");
        assertThat(nadia.get(it.url()).text()).contains("Procès-verbal");
        assertThat(plain(nadia.get(path())))
                .contains("carence de quorum", "non traité, faute de quorum", "quorum manqué. 2 ici");
        signed(nadia, browser("Malo Kerbrat"));
        assertThat(register.ofAssembly(it.id()).orElseThrow().title()).contains("carence de quorum");
    }
}
