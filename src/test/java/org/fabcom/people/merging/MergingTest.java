package org.fabcom.people.merging;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.Decision;
import org.fabcom.kernel.Seat;
import org.fabcom.people.Organisation;
import org.fabcom.testing.FabComTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Two records of one organisation, with a case each. */
@FabComTest
class MergingTest extends TwoHouses {

    MergingTest(ApplicationContext beans) {
        super(beans);
    }

    @Test
    void what_was_written_under_both_is_read_together_and_nothing_is_rewritten() {
        var one = asked(kept, lucie);
        var other = asked(gone, martine);
        assertThat(merge(kept, gone, admin)).isEqualTo(OrganisationMerges.Outcome.DONE);
        assertThat(cases.of(kept.id())).extracting(Case::id).containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(cases.find(other.id()).orElseThrow().organisation()).isEqualTo(gone.id());
        assertThat(organisations.find(gone.id()).orElseThrow().name()).isEqualTo("Les Jardins du Gué");
        assertThat(seats.in(gone.id())).extracting(it -> it.person()).contains(lucie.id(), martine.id());
        assertThat(organisations.of(martine.id()))
                .extracting(it -> it.organisation())
                .as("one in lists of choices")
                .containsExactly(kept.id());
        var page = neighbours.signedIn(lucie);
        assertThat(page.get(other.url()).status()).isEqualTo(200);
        assertThat(page.get("/structures/" + gone.id()).location()).isEqualTo("/structures/" + kept.id());
        var found =
                neighbours.signedIn(aline).get("/structures?q=jardins+du+gue").page();
        assertThat(found.select("td a, th a").eachAttr("href"))
                .contains("/structures/" + kept.id())
                .doesNotContain("/structures/" + gone.id());
    }

    @Test
    void their_cases_become_one_too() {
        var one = asked(kept, lucie);
        var other = asked(gone, martine);
        merge(kept, gone, admin);
        assertThat(cases.merge(other.id(), other.version(), one.id(), aline.id()))
                .isInstanceOf(Decision.Done.class);
        assertThat(cases.of(kept.id())).extracting(Case::id).containsExactly(one.id());
    }

    @Test
    void taken_apart_each_has_its_name_its_people_and_its_cases_again() {
        var one = asked(kept, lucie);
        var other = asked(gone, martine);
        merge(kept, gone, admin);
        var page = neighbours.signedIn(aline).get("/structures/" + kept.id()).click("Réunir avec une autre fiche");
        assertThat(page.form("Défaire").submit().follow().text()).contains("de nouveau une fiche à part");
        assertThat(organisations.find(gone.id()).orElseThrow().name()).isEqualTo("Association Jardins du Gué");
        assertThat(cases.of(kept.id())).extracting(Case::id).containsExactly(one.id());
        assertThat(cases.of(gone.id())).extracting(Case::id).containsExactly(other.id());
        assertThat(seats.in(kept.id())).extracting(it -> it.person()).containsExactly(lucie.id());
        assertThat(seats.in(gone.id())).extracting(it -> it.person()).containsExactly(martine.id());
    }

    @Test
    void no_chains_and_not_into_itself() {
        var third = neighbours.association("Jardins", lucie);
        assertThat(merge(kept, kept, admin)).isEqualTo(OrganisationMerges.Outcome.ITSELF);
        merge(kept, gone, admin);
        assertThat(merge(third, kept, admin)).isEqualTo(OrganisationMerges.Outcome.MERGED);
        assertThat(merge(gone, third, admin)).isEqualTo(OrganisationMerges.Outcome.MERGED);
        assertThat(merge(third, gone, admin)).isEqualTo(OrganisationMerges.Outcome.MERGED);
    }

    @Test
    void of_many_who_merge_in_circles_at_once_no_circle_comes() throws Exception {
        var ring = new ArrayList<Organisation>();
        for (int i = 0; i < 4; i++) ring.add(neighbours.association("Ronde " + i, lucie));
        var start = new CyclicBarrier(ring.size());
        var tasks = new ArrayList<Callable<OrganisationMerges.Outcome>>();
        for (int i = 0; i < ring.size(); i++) {
            var to = ring.get(i);
            var from = ring.get((i + 1) % ring.size());
            tasks.add(() -> {
                start.await();
                try {
                    return merge(to, from, admin);
                } catch (org.springframework.dao.DataAccessException refused) {
                    return OrganisationMerges.Outcome.MERGED;
                }
            });
        }
        try (var threads = Executors.newFixedThreadPool(ring.size())) {
            threads.invokeAll(tasks);
        }
        for (var it : ring) {
            var head = organisations.head(it.id()).orElseThrow();
            assertThat(organisations.head(head)).as("a head stands for itself").contains(head);
        }
    }

    @Test
    void those_that_look_alike_are_suggested_and_no_others() {
        var stranger = neighbours.association("Le Fournil", lucie);
        var twins = neighbours.signedIn(aline).get("/structures/doublons").text();
        assertThat(twins)
                .contains("Association Jardins du Gué", "Les Jardins du Gué")
                .doesNotContain(stranger.name());
        var pairs = merging.twins(1000).stream()
                .filter(it -> List.of(it.kept(), it.gone()).contains(gone.id()))
                .toList();
        assertThat(pairs).isNotEmpty().allMatch(it -> !it.kept().equals(it.gone()));
    }

    @Test
    void an_ampersand_articles_and_accents_make_no_other_organisation() {
        var tag = " " + lucie.id();
        var cafe = neighbours.association("Café d’Hélène & Cie" + tag, lucie);
        var again = neighbours.association("Cafe d'Helene et Cie" + tag, martine);
        var other = neighbours.association("Café d’Hélène & Filles" + tag, martine);
        assertThat(merging.twins(10_000))
                .filteredOn(it -> (it.keptName() + it.goneName()).contains(tag))
                .singleElement()
                .satisfies(it ->
                        assertThat(List.of(it.kept(), it.gone())).containsExactlyInAnyOrder(cafe.id(), again.id()));
        var page = neighbours.signedIn(aline).get("/structures/" + cafe.id() + "/reunir");
        assertThat(page.page().select("input[name=avec]").eachAttr("value"))
                .contains(again.id().toString())
                .doesNotContain(other.id().toString());
    }

    @Test
    void an_answer_without_a_choice_keeps_what_was_looked_for_and_found() {
        var coordinator = neighbours.signedIn(aline);
        var cafe = neighbours.association("Café d’Hélène " + lucie.id(), lucie);
        var searched = coordinator.get("/structures/" + gone.id() + "/reunir?q=helene+cafe+" + lucie.id());
        assertThat(searched.page().select("input[name=avec]").eachAttr("value"))
                .containsExactly(cafe.id().toString());
        var refused = searched.form("Réunir").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choisissez la fiche qui reste.");
        assertThat(refused.page().select("input#q").val()).isEqualTo("helene cafe " + lucie.id());
        assertThat(refused.page().select("input[name=avec]").eachAttr("value"))
                .containsExactly(cafe.id().toString());
    }

    @Test
    void both_records_are_told_apart_before_they_are_merged() {
        var twin = neighbours.association("Les Jardins du Gué", martine);
        var page = neighbours.signedIn(aline).get("/structures/" + twin.id() + "/reunir?avec=" + kept.id());
        assertThat(page.text())
                .contains("Cette fiche", "depuis le", "sans numéro")
                .contains("Martine Chauvet")
                .contains("Lucie Perrin");
    }

    @Test
    void where_both_have_a_case_the_way_to_join_them_is_told_and_they_part_with_the_records() {
        var one = asked(kept, lucie);
        var other = asked(gone, martine);
        neighbours.seat(gone, lucie, Seat.MANAGER);
        var coordinator = neighbours.signedIn(aline);
        var merged = coordinator
                .get("/structures/" + gone.id() + "/reunir?avec=" + kept.id())
                .form("Réunir")
                .tick("Les Jardins du Gué")
                .submit()
                .form("Réunir")
                .tick("Martine Chauvet")
                .submit()
                .follow();
        assertThat(merged.text()).contains("Chacune a un accompagnement en cours");
        assertThat(merged.click("Chacune a un accompagnement").text()).contains("Réunir deux dossiers");
        cases.merge(other.id(), other.version(), one.id(), aline.id());
        var warned = coordinator.get("/structures/" + kept.id() + "/reunir");
        assertThat(warned.text()).contains("Un dossier réuni entre les deux sera séparé aussi");
        warned.form("Défaire").submit();
        assertThat(cases.find(other.id()).orElseThrow().merged()).isFalse();
        assertThat(cases.of(gone.id())).extracting(Case::id).containsExactly(other.id());
    }

    @Test
    void a_case_with_no_other_leads_to_the_records_of_its_organisation() {
        var it = asked(kept, lucie);
        var page = neighbours.signedIn(aline).get(it.url() + "/reunir");
        assertThat(page.click("La structure a deux fiches").h1()).contains("réunir avec une autre fiche");
    }
}
