package org.fabcom.circles;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of groups, as stories (E53–E58). */
@FabComTest
class GroupPagesTest {

    private final Web web;
    private final Neighbours neighbours;
    private final Groups groups;
    private final Memberships memberships;
    private final Authorisations authorisations;
    private final LocalDate today;
    private final Circus circus;

    GroupPagesTest(
            ApplicationContext context,
            Web web,
            Neighbours neighbours,
            Groups groups,
            Memberships memberships,
            Authorisations authorisations,
            Clock clock) {
        this.web = web;
        this.neighbours = neighbours;
        this.groups = groups;
        this.memberships = memberships;
        this.authorisations = authorisations;
        this.today = Days.today(clock);
        this.circus = new Circus(context);
    }

    @Test
    void a_manager_makes_a_circle_gives_it_a_treasurer_and_a_wallet_and_everybody_can_read_who_pays() {
        var lea = neighbours.person("Léa Morel");
        var ida = neighbours.person("Ida Nowak");
        var tom = neighbours.person("Tom Duval");
        var house = neighbours.association("Café du Quai", lea);
        neighbours.seat(house, ida, Seat.MEMBER);
        neighbours.seat(house, tom, Seat.MEMBER);
        var browser = neighbours.signedIn(lea);
        var list = browser.get("/groupes?maison=" + house.id());
        assertThat(list.text()).contains("Aucun groupe ici");
        var circle = list.click("Créer un cercle : Café du Quai")
                .form("Créer un cercle")
                .fill("Nom", "Concerts")
                .fill("Raison d’être", "Un concert par mois, au chapeau.")
                .submit()
                .follow();
        assertThat(circle.h1()).isEqualTo("Concerts");
        assertThat(circle.text()).contains("Aucun rôle pour l’instant");
        var role = circle.click("Créer un rôle")
                .form("Créer un rôle")
                .fill("Nom", "Caisse")
                .tick("porte-monnaie")
                .submit()
                .follow();
        assertThat(role.text())
                .contains("Payer, publier, répondre et évaluer au nom de « Concerts »")
                .contains("Personne ne tient ce rôle");
        var given = role.form("Confier « Caisse »")
                .fill("Personne", ida.id().toString())
                .fill("Jusqu’au", today.plusDays(200).toString())
                .submit()
                .follow();
        assertThat(given.text()).contains("Ida Nowak tient le rôle « Caisse »");
        var url = circle.page().select("form[action$=/compte]").attr("action").replace("/compte", "");
        browser.post(url + "/compte");
        var seen = neighbours.signedIn(tom).get(url);
        assertThat(seen.text())
                .contains("Paie, publie, répond et évalue au nom du groupe")
                .contains("Ida Nowak Caisse")
                .contains("a un compte", "les gestionnaires de la structure");
        assertThat(seen.page().select("form[action$=/fermer]")).isEmpty();
        var party = groups.find(new GroupId(UUID.fromString(url.substring("/groupes/".length()))))
                .orElseThrow()
                .party()
                .orElseThrow();
        assertThat(authorisations.may(circus.as(ida), Right.WALLET, party)).isTrue();
        assertThat(authorisations.may(circus.as(tom), Right.WALLET, party)).isFalse();
        var trail = seen.click("Journal du groupe");
        assertThat(trail.text())
                .contains("rôle confié", "groupe créé", "compte ouvert pour un groupe", "porte-monnaie");
    }

    @Test
    void what_is_hidden_is_in_no_list_no_count_no_file_and_at_no_address() {
        var lea = neighbours.person("Léa");
        var ida = neighbours.person("Ida");
        var tom = neighbours.person("Tom");
        var house = neighbours.association("Le Secret", lea);
        for (var it : List.of(ida, tom)) neighbours.seat(house, it, Seat.MEMBER);
        var draft = new Group.Draft("Médiation Zéphyr", "", Set.of(), Audience.MEMBERS, false);
        var hidden = Circus.done(groups.create(GroupKind.CIRCLE, draft, house.id(), null, circus.as(lea)));
        var loud = new Group.Draft("Parole Zéphyr", "", Set.of(), Audience.EVERYBODY, true);
        var inside = Circus.done(groups.create(GroupKind.DISCUSSION, loud, house.id(), hidden.id(), circus.as(lea)));
        memberships.add(hidden.id(), ida.id(), circus.as(lea));
        var in = neighbours.signedIn(ida);
        var out = neighbours.signedIn(tom);
        for (var it : List.of(hidden, inside)) {
            assertThat(in.get("/groupes/" + it.id()).status()).isEqualTo(200);
            assertThat(out.get("/groupes/" + it.id()).status()).isEqualTo(404);
            assertThat(web.visitor().get("/groupes/" + it.id()).status()).isEqualTo(404);
            assertThat(out.post("/groupes/" + it.id() + "/suivre").status()).isEqualTo(404);
            assertThat(out.post("/groupes/" + it.id() + "/entrer").status()).isEqualTo(404);
        }
        // nor in the journal, the members or the rights of what holds it
        var above = circus.circle("Dehors", house, null, lea);
        Circus.done(groups.move(hidden.id(), above.id(), circus.as(lea)));
        for (var path : List.of("/groupes/" + above.id(), "/groupes/" + above.id() + "/journal"))
            assertThat(out.get(path).text()).as(path).contains("Dehors").doesNotContain("Zéphyr");
        assertThat(out.get("/groupes/" + above.id()).text()).contains("Ida par un groupe que vous ne voyez pas");
        assertThat(in.get("/groupes/" + above.id()).text()).contains("Ida par Médiation Zéphyr");
        assertThat(in.get("/groupes?q=zephyr").text()).contains("2 groupes");
        assertThat(out.get("/groupes?q=zephyr").text())
                .doesNotContain("Médiation")
                .contains("Aucun groupe");
        assertThat(out.get("/groupes.csv?q=zephyr").body()).doesNotContain("Zéphyr");
        assertThat(web.visitor().get("/groupes.csv").body()).doesNotContain("Zéphyr");
        assertThat(web.visitor().get("/groupes.json").body()).doesNotContain("Zéphyr");
        assertThat(in.get("/groupes.json?q=zephyr").body()).contains("Médiation Zéphyr", "\"total\":2");
    }

    @Test
    void a_form_comes_back_as_typed_and_a_second_group_of_the_same_name_is_refused() {
        var lea = neighbours.person("Léa");
        var house = neighbours.association("La Place", lea);
        circus.circle("Fêtes", house, null, lea);
        var browser = neighbours.signedIn(lea);
        var again = browser.post(
                "/groupes/nouveau",
                "genre",
                "CIRCLE",
                "structure",
                house.id().toString(),
                "nom",
                "fetes",
                "raison",
                "Danser",
                "visible",
                "MEMBERS");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("a déjà ce nom");
        assertThat(again.page().select("#raison").val()).isEqualTo("Danser");
        assertThat(again.page().select("input[value=MEMBERS]").hasAttr("checked"))
                .isTrue();
        assertThat(browser.post(
                                "/groupes/nouveau",
                                "genre",
                                "CIRCLE",
                                "structure",
                                house.id().toString(),
                                "nom",
                                " ",
                                "visible",
                                "HOUSE")
                        .text())
                .contains("Donnez un nom");
        assertThat(browser.post(
                                "/groupes/nouveau",
                                "genre",
                                "ROLE",
                                "structure",
                                house.id().toString(),
                                "nom",
                                "x".repeat(121),
                                "visible",
                                "HOUSE")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void of_two_people_who_edit_at_once_the_second_is_told() {
        var lea = neighbours.person("Léa");
        var circle = circus.circle("Chœur", neighbours.association("La Voix", lea), null, lea);
        var browser = neighbours.signedIn(lea);
        var url = "/groupes/" + circle.id() + "/modifier";
        assertThat(browser.post(url, "nom", "Chorale", "visible", "HOUSE", "version", "1")
                        .status())
                .isEqualTo(303);
        assertThat(browser.post(url, "nom", "Ensemble", "visible", "HOUSE", "version", "1")
                        .status())
                .isEqualTo(409);
        assertThat(groups.find(circle.id()).orElseThrow().name()).isEqualTo("Chorale");
    }

    @Test
    void a_move_can_be_taken_back_and_a_cycle_is_refused_with_its_code() {
        var lea = neighbours.person("Léa");
        var house = neighbours.association("Le Jeu", lea);
        var one = circus.circle("Un", house, null, lea);
        var two = circus.circle("Deux", house, null, lea);
        var browser = neighbours.signedIn(lea);
        var moved = browser.get("/groupes/" + one.id() + "/deplacer")
                .form("Déplacer « Un »")
                .fill("Où va-t-il", two.id().toString())
                .submit()
                .follow();
        assertThat(moved.text()).contains("« Un » est maintenant ici : Deux.");
        var refused = browser.post(
                "/groupes/" + two.id() + "/deplacer", "vers", one.id().toString());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("FC-4521");
        moved.form("Annuler").submit();
        assertThat(groups.find(one.id()).orElseThrow().parent()).isNull();
    }

    @Test
    void following_gives_no_right_and_no_sight_and_an_open_door_lets_in() {
        var rose = neighbours.person("Rose", InstanceRole.COORDINATOR);
        var tom = neighbours.person("Tom");
        var draft = new Group.Draft("Vélos du mardi", "", Set.of(), Audience.EVERYBODY, true);
        var bikes = Circus.done(groups.create(GroupKind.DISCUSSION, draft, null, null, circus.as(rose)));
        var browser = neighbours.signedIn(tom);
        var url = "/groupes/" + bikes.id();
        assertThat(web.visitor().get(url).text()).contains("Vélos du mardi").doesNotContain("Qui peut quoi");
        var followed = browser.get(url).form("Suivre ce groupe").submit().follow();
        assertThat(followed.text()).contains("Suivre ne donne aucun droit");
        assertThat(memberships.of(tom.id())).isEmpty();
        var joined = followed.form("Entrer dans « Vélos du mardi »").submit().follow();
        assertThat(joined.text()).contains("Tom", "Quitter ce groupe");
        assertThat(memberships.of(tom.id())).containsExactly(bikes.id());
        assertThat(web.visitor().get(url).text()).doesNotContain("Tom");
        for (var right : Right.values())
            assertThat(authorisations.may(circus.as(tom), right, bikes)).isFalse();
    }

    @Test
    void who_leaves_and_stays_by_a_role_is_told_by_which() {
        var lea = neighbours.person("Léa");
        var tom = neighbours.person("Tom");
        var house = circus.house("La Maison", lea, tom);
        var circle = circus.circle("Le cercle", house, null, lea);
        assertThat(memberships.add(circle.id(), tom.id(), circus.as(lea))).isEmpty();
        var role = circus.role("Trésorerie", house, circle, lea, Right.WALLET);
        circus.seat(role, tom, lea, circus.today);
        var browser = neighbours.signedIn(tom);
        var left = browser.get("/groupes/" + circle.id())
                .form("Quitter ce groupe")
                .submit()
                .follow();
        assertThat(left.text()).contains("vous y restez par : Trésorerie").doesNotContain("Vous avez quitté");
        assertThat(memberships.belongs(tom.id(), circle.id())).isTrue();
    }
}
