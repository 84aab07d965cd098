package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fabcom.kernel.Sql;
import org.fabcom.people.Person;
import org.fabcom.plan.reminding.PlanReminders;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Poison;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a plan sends and counts: the leaving letter, reminders once each, the reasons. */
@FabComTest
@WithCatalogue
class PlanLettersTest {

    private final Plans plans;
    private final PlanReminders reminders;
    private final Sql db;
    private final Accompanied accompanied;
    private Garden garden;

    PlanLettersTest(Plans plans, PlanReminders reminders, Sql db, ApplicationContext context) {
        this.plans = plans;
        this.reminders = reminders;
        this.db = db;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan() {
        garden = accompanied.garden().accepted();
    }

    @Test
    void the_leaving_letter_carries_its_three_days_and_the_sources_of_the_rule() throws Exception {
        var page = garden.volunteer.get(garden.url(Garden.DRIVE)).click("Préparer la lettre");
        assertThat(page.text()).contains("préavis de 2 mois au plus").contains("lu le");
        var pdf = page.form("Faire la lettre en PDF")
                .fill("Jour de l’envoi", "2026-12-31")
                .fill("À qui", "Google Ireland Limited")
                .fill("Son adresse", "Gordon House\nDublin")
                .submit();
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0\u202f]+", " "))
                    .contains("Google Ireland Limited")
                    .contains("au plus tard le 28 février 2027")
                    .contains("au plus tard le 30 mars 2027")
                    .contains("jusqu’au 29 avril 2027 au moins")
                    .contains("2023/2854");
        }
        var late = page.form("Faire la lettre en PDF")
                .fill("Jour de l’envoi", "2027-01-31")
                .fill("Fin du préavis", "2027-04-01")
                .submit();
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("au-delà du 31 mars 2027");
    }

    @Test
    void each_reminder_goes_once_to_whoever_follows_else_to_the_mediator() {
        var today = plans.today();
        var day = today.minusDays(40);
        garden.drive(Stage.IMPORT_VERIFIED, day);
        garden.take(Garden.DRIVE, new Step.RunBoth(new Window(day, today.plusDays(3))));
        garden.take("AssoConnect", new Step.Pause(Reason.NO_TIME, "", today.plusDays(1)));
        reminders.run();
        assertThat(reminded()).isZero();
        garden.take(Garden.DRIVE, new Step.MoveEnd(today.plusDays(2)));
        db.sql("update plan.plan_item set resume_on = :today, version = version + 1 where id = :id")
                .param("today", today, "id", garden.item("AssoConnect").id())
                .update();
        reminders.run();
        reminders.run();
        assertThat(reminded()).isEqualTo(2);
        assertThat(told(garden.lucie)).singleElement().asString().contains("Google Drive");
        assertThat(told(garden.yann)).singleElement().asString().contains("AssoConnect");
    }

    @Test
    void a_reminder_that_cannot_be_written_keeps_no_other_from_being_told() {
        var today = plans.today();
        garden.drive(Stage.IMPORT_VERIFIED, today.minusDays(40));
        garden.take(Garden.DRIVE, new Step.RunBoth(new Window(today.minusDays(40), today.plusDays(2))));
        garden.take("AssoConnect", new Step.Pause(Reason.NO_TIME, "", today.plusDays(1)));
        var stuck = garden.item("AssoConnect").id();
        db.sql("update plan.plan_item set resume_on = :today, version = version + 1 where id = :id")
                .param("today", today, "id", stuck)
                .update();
        try (var poison = Poison.in("plan.plan_reminder", "item", stuck)) {
            assertThatThrownBy(reminders::run).hasMessageContaining(Poison.TOLD);
        }
        assertThat(told(garden.lucie)).singleElement().asString().contains("Google Drive");
        reminders.run();
        assertThat(told(garden.yann)).singleElement().asString().contains("AssoConnect");
    }

    private long reminded() {
        return db.sql("select count(*) from plan.plan_reminder r join plan.plan_item i on i.id = r.item "
                        + "where i.plan = :plan")
                .param("plan", garden.plan().id())
                .single(Long.class);
    }

    private java.util.List<String> told(Person whom) {
        return db.sql(
                        "select subject from post.letter where recipient = :to and subject ~ 'tournent ensemble|la pause va'")
                .param("to", whom.email().text())
                .list(String.class);
    }

    @Test
    void reasons_are_counted_for_those_who_accompany_only() {
        garden.take("AssoConnect", new Step.Keep(Reason.FAIR_ENOUGH, "Maison française"));
        garden.take(
                "Mailchimp",
                new Step.Pause(Reason.BUSY_SEASON, "", plans.today().plusDays(9)));
        var page = garden.mediator.get("/accompagnement/raisons");
        assertThat(page.text())
                .contains("L’outil nous convient")
                .contains("Période trop chargée")
                .doesNotContain("Maison");
        assertThat(garden.mediator
                        .get("/accompagnement/raisons.csv?annee="
                                + LocalDate.now().getYear())
                        .body())
                .contains("KEPT;FAIR_ENOUGH;");
        assertThat(garden.volunteer.get("/accompagnement/raisons").status()).isEqualTo(403);
    }
}
