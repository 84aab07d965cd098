package org.fabcom.people.served;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Email;
import org.fabcom.people.People;
import org.fabcom.people.Seats;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Odile has no address: Yann serves her at the counter, until one day she takes her record over. */
@FabComTest
class ServedTest {

    private final Web web;
    private final Neighbours neighbours;
    private final People people;
    private final Seats seats;
    private final Sql db;
    private WebVisitor yann;

    ServedTest(Web web, Neighbours neighbours, People people, Seats seats, Sql db) {
        this.web = web;
        this.neighbours = neighbours;
        this.people = people;
        this.seats = seats;
        this.db = db;
    }

    @BeforeEach
    void a_mediator() {
        yann = neighbours.signedIn(neighbours.person("Yann", InstanceRole.MEDIATOR));
    }

    @Test
    void yann_registers_odile_with_her_agreement_and_each_act_says_who_did_it() {
        var form = yann.get("/personnes").click("Inscrire une personne").form("Inscrire cette personne");
        var refused =
                form.fill("Son nom", "Odile Martin").fill("Commune", "Rennes").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Demandez son accord");
        var page = yann.get(odile());
        assertThat(page.text()).contains("Odile Martin", "Personne inscrite", "fait par Yann pour Odile Martin");
        var noted = page.form("Noter")
                .fill("Votre note", "Rendez-vous pris pour mardi")
                .submit()
                .follow();
        assertThat(noted.text()).contains("Note · Rendez-vous pris pour mardi", "fait par Yann pour Odile Martin");
    }

    @Test
    void a_search_that_finds_nobody_is_not_an_empty_list() {
        odile();
        var none = yann.get("/personnes?q=zorglub");
        assertThat(none.text())
                .contains("aucune personne trouvée", "Rien ne correspond")
                .doesNotContain("Personne pour l’instant");
        assertThat(yann.get("/personnes?q=odile").text()).contains("trouvée", "Odile Martin");
    }

    @Test
    void yann_registers_her_shop_for_her_and_she_manages_it() {
        var path = odile();
        var form = yann.get(path).click("Inscrire sa structure");
        assertThat(form.text()).contains("Pour Odile Martin");
        var done = form.form("Inscrire la structure")
                .fill("Nom de la structure", "Épicerie Martin")
                .tick("commerce")
                .tick("structure non déclarée")
                .fill("Commune", "Rennes")
                .submit();
        assertThat(done.location()).isEqualTo(path);
        assertThat(done.follow().text()).contains("Structure inscrite · Épicerie Martin");
        assertThat(seats.of(id(path))).containsValue(Seat.MANAGER);
        var stranger = neighbours.signedIn(neighbours.person("Intrus"));
        assertThat(stranger.get("/structures/nouvelle?pour=" + id(path)).status())
                .isEqualTo(404);
        assertThat(stranger.post("/structures/nouvelle", "pour", id(path).toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void with_the_code_on_paper_odile_takes_her_record_over_with_all_that_was_in_it() {
        var path = odile();
        var paper = yann.get(path).form("Préparer le papier").submit();
        var code = paper.page().select("b.lead").text();
        assertThat(code).matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}");
        assertThat(paper.text()).contains("/reprendre", "90 jours");
        assertThat(db.sql("select code_digest from people.served where person = :id")
                        .param("id", id(path).value())
                        .single(String.class))
                .doesNotContain(code);
        var odile = web.visitor();
        var asked = odile.get("/reprendre")
                .form("Reprendre ma fiche")
                .fill("Le code", code.toLowerCase().replace("-", " "))
                .fill("Courriel", "odile@exemple.org")
                .fill("Mot de passe", "carotte sous la neige")
                .submit();
        assertThat(asked.h1()).isEqualTo("Regardez votre courrier");
        var link = letter("odile@exemple.org").replaceAll("(?s).*https?://[^/]+(/reprendre\\S+).*", "$1");
        var wrong = odile.get(link)
                .form("Confirmer")
                .fill("Mot de passe", "un autre")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        var in = odile.get(link)
                .form("Confirmer")
                .fill("Mot de passe", "carotte sous la neige")
                .submit();
        assertThat(in.follow().h1()).isEqualTo("Bonjour Odile Martin");
        assertThat(people.byEmail(new Email("odile@exemple.org")).orElseThrow().id())
                .isEqualTo(id(path));
        assertThat(yann.get(path).text()).contains("vous ne pouvez plus agir à sa place");
        assertThat(yann.post(path + "/actes", "acte", "encore").status()).isEqualTo(409);
        assertThat(web.visitor().get(link).status()).isEqualTo(410);
        assertThat(web.visitor()
                        .post(
                                "/reprendre",
                                "code",
                                code,
                                "courriel",
                                "x@exemple.org",
                                "password",
                                "carotte sous la neige")
                        .text())
                .contains("a déjà servi");
    }

    @Test
    void an_address_that_has_an_account_gets_the_same_answer_and_opens_nothing() {
        var lucie = neighbours.person("Lucie");
        var path = odile();
        var code = yann.get(path)
                .form("Préparer le papier")
                .submit()
                .page()
                .select("b.lead")
                .text();
        var asked = web.visitor()
                .post(
                        "/reprendre",
                        "code",
                        code,
                        "courriel",
                        lucie.email().text(),
                        "password",
                        "carotte sous la neige");
        assertThat(asked.h1()).isEqualTo("Regardez votre courrier");
        assertThat(letter(lucie.email().text())).contains("Vous en avez déjà un");
        assertThat(people.find(id(path))).isEmpty();
    }

    @Test
    void only_those_who_accompany_see_them() {
        var path = odile();
        for (var visitor : new WebVisitor[] {
            neighbours.signedIn(neighbours.person("Intrus")),
            neighbours.signedIn(neighbours.person("Anne", InstanceRole.ADMINISTRATOR))
        }) {
            assertThat(visitor.get(path).status()).isEqualTo(403);
            assertThat(visitor.post(path + "/code").status()).isEqualTo(403);
            assertThat(visitor.get("/personnes").status()).isEqualTo(403);
        }
        assertThat(yann.get("/personnes/" + neighbours.person("Lucie").id()).status())
                .isEqualTo(404);
    }

    /** Others of her name were registered by the other tests: this one is somebody else. */
    private String odile() {
        return yann.get("/personnes/nouvelle")
                .form("Inscrire cette personne")
                .fill("Son nom", "Odile Martin")
                .fill("Commune", "Rennes")
                .tick("La personne est d’accord")
                .set("deja", "autre")
                .submit()
                .location();
    }

    private static PartyId id(String path) {
        return new PartyId(UUID.fromString(path.replace("/personnes/", "")));
    }

    private String letter(String to) {
        return db.sql("select plain from post.letter where recipient = :to order by id desc limit 1")
                .param("to", to)
                .single(String.class);
    }
}
