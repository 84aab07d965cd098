package org.fabcom.membership.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.membership.hours.Contribution.Draft;
import org.fabcom.membership.hours.Contribution.Kind;
import org.fabcom.membership.hours.Contribution.State;
import org.fabcom.people.Person;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Hours and lent goods: declared, confirmed by another, valued by dated rules alone (G44, G46). */
@FabComTest
class HoursTest {

    private static final LocalDate DAY = LocalDate.of(2025, 6, 14);
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final Neighbours neighbours;
    private final Contributions contributions;
    private final Valuations valuations;
    private final Sql db;
    private final Person rosa;
    private final Person paul;
    private PartyId house = new PartyId(new UUID(0, 0));

    HoursTest(Neighbours neighbours, Contributions contributions, Valuations valuations, Sql db) {
        this.neighbours = neighbours;
        this.contributions = contributions;
        this.valuations = valuations;
        this.db = db;
        rosa = neighbours.person("Rosa");
        paul = neighbours.person("Paul");
    }

    @BeforeEach
    void aHouse() {
        house = neighbours.association("La Ruche", paul).id();
    }

    private Draft hours(LocalDate day, int minutes, String work) {
        return new Draft(house, Kind.HOURS, rosa.id(), "Rosa", day, minutes, null, "Permanence", work, "");
    }

    private Contribution declared(Draft draft) {
        assertThat(contributions.declare(draft, Ids.next(), rosa.id())).isTrue();
        return contributions.givenBy(rosa.id()).stream()
                .filter(it -> it.organisation().equals(house) && it.state() == State.DECLARED)
                .findFirst()
                .orElseThrow();
    }

    private void confirmed(Draft draft) {
        assertThat(contributions.decide(declared(draft), State.CONFIRMED, "", paul.id()))
                .isTrue();
    }

    @Test
    void eighteen_thousand_hours_at_the_dated_rule_give_the_figure_of_the_report() {
        valuations.add(house, new Valuation("", FIRST, 23_27, "Convention du Campus"), paul.id());
        for (int i = 0; i < 10; i++) confirmed(hours(DAY.plusDays(i), 1895 * 60, ""));
        var valued = valuations.between(house, FIRST, LAST);
        assertThat(valued).singleElement().satisfies(it -> {
            assertThat(it.minutes()).isEqualTo(18_950 * 60);
            assertThat(it.worth()).isEqualTo(440_966_50L);
        });
        var page = neighbours
                .signedIn(paul)
                .get("/structures/" + house + "/benevolat/ecritures?du=2025-01-01&au=2025-12-31");
        assertThat(page.text().replaceAll("[\\s\\u00a0\\u202f]+", " "))
                .contains("864")
                .contains("Personnel bénévole")
                .contains("875")
                .contains("Bénévolat")
                .contains("440966,5")
                .contains("23,27 € l’heure depuis le 1er janvier 2025");
        var file = neighbours
                .signedIn(paul)
                .get("/structures/" + house + "/benevolat/ecritures.csv?du=2025-01-01&au=2025-12-31")
                .body();
        assertThat(file).contains("864").contains("875").contains("440966,5").contains("Convention du Campus");
    }

    @Test
    void hours_without_a_rule_stay_hours_and_a_later_rule_leaves_the_past_alone() {
        confirmed(hours(DAY, 90, ""));
        valuations.add(house, new Valuation("", DAY.plusDays(1), 20_00, "Règle"), paul.id());
        assertThat(valuations.between(house, FIRST, LAST))
                .singleElement()
                .satisfies(it -> assertThat(it.worth()).as("unknown is no zero").isNull());
        confirmed(hours(DAY.plusDays(2), 90, ""));
        assertThat(valuations.between(house, FIRST, LAST))
                .extracting(Valued::worth)
                .containsExactlyInAnyOrder(null, 30_00L);
        assertThat(neighbours
                        .signedIn(paul)
                        .get("/structures/" + house + "/benevolat?annee=2025")
                        .text())
                .contains("aucune règle à ces dates");
    }

    @Test
    void a_kind_of_work_has_its_own_rule() {
        valuations.add(house, new Valuation("", FIRST, 10_00, "Toutes"), paul.id());
        valuations.add(house, new Valuation("Comptabilité", FIRST, 40_00, "Métier"), paul.id());
        confirmed(hours(DAY, 60, "comptabilité"));
        confirmed(hours(DAY, 60, "accueil"));
        assertThat(valuations.between(house, FIRST, LAST))
                .extracting(Valued::worth)
                .containsExactlyInAnyOrder(10_00L, 40_00L);
        assertThat(valuations.add(house, new Valuation("", FIRST, 99_00, "Autre"), paul.id()))
                .as("a rule of the same day is not changed")
                .isEqualTo(Valuations.Adding.THERE);
    }

    @Test
    void nobody_confirms_what_they_gave_not_even_behind_the_page() {
        var it = declared(hours(DAY, 60, ""));
        assertThat(contributions.decide(it, State.CONFIRMED, "", rosa.id())).isFalse();
        assertThatThrownBy(() -> db.sql("update membership.contribution set state = 'CONFIRMED', decided_by = giver,"
                                + " decided_at = now() where id = :id")
                        .param("id", it.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(contributions.decide(it, State.REFUSED, "Pas ce jour-là", paul.id()))
                .isTrue();
        assertThat(contributions.decide(it, State.CONFIRMED, "", paul.id()))
                .as("decided once")
                .isFalse();
        assertThat(valuations.between(house, FIRST, LAST))
                .as("only what is confirmed counts")
                .isEmpty();
    }

    @Test
    void whoever_wrote_a_name_without_an_account_does_not_confirm_it() {
        var named = new Draft(house, Kind.HOURS, null, "P. Durand", DAY, 60, null, "Tri", "", "");
        contributions.declare(named, Ids.next(), paul.id());
        var it = contributions.waiting(house).getFirst();
        assertThat(contributions.decide(it, State.CONFIRMED, "", paul.id())).isFalse();
        assertThat(neighbours
                        .signedIn(paul)
                        .get("/structures/" + house + "/benevolat")
                        .body())
                .contains("P. Durand")
                .doesNotContain("Confirmer : P. Durand");
        assertThat(contributions.decide(it, State.CONFIRMED, "", rosa.id())).isTrue();
    }

    @Test
    void lent_goods_stand_apart_from_hours() {
        var goods = new Draft(
                house, Kind.GOODS, null, "Ferme du Gué", DAY, null, 350_00L, "Une remorque", "", "Prix d’une location");
        valuations.add(house, new Valuation("", FIRST, 20_00, "Règle"), paul.id());
        confirmed(hours(DAY, 60, ""));
        contributions.declare(goods, Ids.next(), rosa.id());
        var url = "/structures/" + house + "/benevolat";
        var visitor = neighbours.signedIn(paul);
        var shown = visitor.get(url).form("Confirmer : Ferme du Gué").submit().follow();
        assertThat(shown.status()).isEqualTo(200);
        var page = visitor.get(url + "?annee=2025").text();
        assertThat(page).contains("861 / 871").contains("864 / 875");
        assertThat(page.replaceAll("[\\s\\u00a0\\u202f]", ""))
                .as("hours and goods are never one sum")
                .contains("350€")
                .contains("20€")
                .doesNotContain("370€");
    }

    @Test
    void a_volunteer_declares_and_somebody_of_the_team_confirms() {
        var visitor = neighbours.signedIn(rosa);
        assertThat(visitor.get("/mes-heures/" + house).status())
                .as("no member there")
                .isEqualTo(404);
        db.sql("insert into membership.register (organisation, opened_by, opened_at) values (:house, :by, now())")
                .param("house", house.value(), "by", paul.id().value())
                .update();
        db.sql(
                        "insert into membership.member (id, organisation, number, party, kind, name, joined_on, state, added_by, added_at)"
                                + " values (gen_random_uuid(), :house, 0, :rosa, 'PERSON', 'Rosa', '2024-01-01', 'ADMITTED', :by, now())")
                .param(
                        "house",
                        house.value(),
                        "rosa",
                        rosa.id().value(),
                        "by",
                        paul.id().value())
                .update();
        var form = visitor.get("/mes-heures/" + house)
                .form("Déclarer ces heures")
                .set("jour", "2025-06-14")
                .set("duree", "2 h 30")
                .set("quoi", "Tri des livres");
        assertThat(form.submit().follow().text()).contains("Tri des livres").contains("à confirmer");
        form.submit();
        assertThat(contributions.givenBy(rosa.id()).stream()
                        .filter(it -> it.organisation().equals(house)))
                .as("the same form sent twice")
                .hasSize(1);
        confirmed(neighbours.signedIn(paul), "Rosa");
        assertThat(visitor.get("/mes-heures").text()).contains("confirmé");
    }

    private void confirmed(WebVisitor team, String name) {
        var page = team.get("/structures/" + house + "/benevolat");
        assertThat(page.form("Confirmer : " + name).submit().follow().text()).contains("Confirmé pour " + name);
    }

    @Test
    void hours_that_pay_something_are_valued_no_more_and_pay_once() {
        valuations.add(house, new Valuation("", FIRST, 10_00, "Règle"), paul.id());
        confirmed(hours(DAY, 180, ""));
        confirmed(hours(DAY.plusDays(1), 180, ""));
        assertThat(contributions.spend(house, rosa.id(), FIRST, LAST, 240, Ids.next()))
                .isTrue();
        assertThat(contributions.unspent(house, rosa.id(), FIRST, LAST)).isEqualTo(120);
        assertThat(valuations.between(house, FIRST, LAST))
                .singleElement()
                .satisfies(it -> assertThat(it.worth()).isEqualTo(20_00L));
        assertThat(contributions.spend(house, rosa.id(), FIRST, LAST, 121, Ids.next()))
                .isFalse();
    }

    @Test
    void a_rule_of_the_past_changes_nothing_that_has_a_value_in_a_closed_year() {
        var year = LocalDate.now(Days.ZONE).withDayOfYear(1);
        var closed = year.minusMonths(2);
        valuations.add(house, new Valuation("", year.minusYears(1), 10_00, "Règle"), paul.id());
        confirmed(hours(closed, 90, ""));
        var form = neighbours
                .signedIn(paul)
                .get("/structures/" + house + "/benevolat/valeur")
                .form("Ajouter la règle")
                .set("valeur", "20")
                .set("base", "Convention");
        var refused = form.set("depuis", closed.toString()).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text().replaceAll("[\\u00a0\\u202f]", " ")).contains("1 h 30 d’avant le");
        assertThat(valuations.add(house, new Valuation("", closed, 20_00, "Convention"), paul.id()))
                .isEqualTo(Valuations.Adding.REVALUED);
        assertThatThrownBy(() -> db.sql(
                                "insert into membership.valuation (id, organisation, work, from_day, cents, basis, made_by,"
                                        + " made_at) values (gen_random_uuid(), :house, '', :closed, 2000, 'Convention', :by, now())")
                        .param(
                                "house",
                                house.value(),
                                "closed",
                                closed,
                                "by",
                                paul.id().value())
                        .update())
                .as("the base")
                .hasMessageContaining("keep their value");
        assertThat(valuations.between(house, closed, closed))
                .extracting(Valued::worth)
                .containsExactly(15_00L);
        assertThat(form.set("travail", "Comptabilité").submit().follow().text())
                .as("of another work")
                .contains("Comptabilité");
        assertThat(form.set("travail", "")
                        .set("depuis", year.toString())
                        .submit()
                        .follow()
                        .text())
                .contains("La règle est ajoutée");
    }

    @Test
    void hours_of_a_closed_year_that_had_no_value_may_have_one() {
        var closed = LocalDate.now(Days.ZONE).withDayOfYear(1).minusMonths(2);
        confirmed(hours(closed, 90, ""));
        assertThat(valuations.revalued(house, new Valuation("", closed, 20_00, "Règle"), closed.plusMonths(2)))
                .isZero();
    }
}
