package org.fabcom.cases;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A request that is sent again is the same one; one that says something else is not dropped. */
@FabComTest
@WithCatalogue
class SentAgainTest {

    private final Sql db;
    private final ApplicationContext beans;
    private CaseJourney journey;

    SentAgainTest(Sql db, ApplicationContext beans) {
        this.db = db;
        this.beans = beans;
    }

    @BeforeEach
    void a_garden() {
        journey = new CaseJourney(beans);
    }

    private WebAnswer sent(String answers, String phone) {
        return journey.organisation
                .get("/accompagnements/demander?" + answers)
                .form("Envoyer la demande")
                .fill("De quoi avez-vous besoin", "Sortir de Google Drive")
                .set("telephone", phone)
                .submit();
    }

    private long cases() {
        return db.sql("select count(*) from cases.case_file where organisation = :id")
                .param("id", journey.gardens.id().value())
                .single(Long.class);
    }

    @Test
    void the_same_is_asked_once_and_another_sheet_or_number_is_not_lost() {
        var first = sent(CaseJourney.ANSWERS, "0612345678");
        assertThat(sent(CaseJourney.ANSWERS, "0612345678").location()).isEqualTo(first.location());
        assertThat(cases()).isEqualTo(1);
        sent(CaseJourney.ANSWERS, "0698765432");
        assertThat(cases()).as("another number").isEqualTo(2);
        var queue = journey.coordinator.get("/accompagnement/file");
        assertThat(queue.page()
                        .select("a:contains(Une autre demande de cette structure)")
                        .size())
                .as("each leads to the page that shows both")
                .isEqualTo(2);
        assertThat(queue.click("Une autre demande de cette structure").text()).contains("Réunir deux dossiers");
        sent("p=9&t=trello~s9", "0612345678");
        assertThat(cases()).as("another sheet").isEqualTo(3);
    }

    @Test
    void pressed_twice_at_once_it_is_asked_once() throws Exception {
        var form = journey.organisation
                .get("/accompagnements/demander")
                .form("Envoyer la demande")
                .fill("De quoi avez-vous besoin", "Sortir de Trello");
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<WebAnswer>>();
            for (int i = 0; i < 6; i++) all.add(form::submit);
            for (var it : both.invokeAll(all)) assertThat(it.get().status()).isEqualTo(303);
        }
        assertThat(cases()).isEqualTo(1);
    }
}
