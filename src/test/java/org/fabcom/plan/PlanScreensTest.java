package org.fabcom.plan;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.apache.pdfbox.Loader;
import org.fabcom.cases.work.ConstraintDate;
import org.fabcom.cases.work.ConstraintDates;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.people.Person;
import org.fabcom.plan.way.Counted;
import org.fabcom.plan.way.Course.Window;
import org.fabcom.plan.way.Item;
import org.fabcom.plan.way.Reason;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.plan.way.Tally;
import org.fabcom.testing.Browser;
import org.fabcom.testing.Browser.Look;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WithCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The plan in a real browser, beside the pictures of the visual direction. */
@FabComTest
@WithCatalogue
class PlanScreensTest {

    private final Web web;
    private final Plans plans;
    private final ConstraintDates dates;
    private final Neighbours neighbours;
    private final Accompanied accompanied;
    private Person lucie;
    private Person yann;
    private Plan plan;

    PlanScreensTest(Web web, Plans plans, ConstraintDates dates, Neighbours neighbours, ApplicationContext context) {
        this.web = web;
        this.plans = plans;
        this.dates = dates;
        this.neighbours = neighbours;
        this.accompanied = new Accompanied(context);
    }

    @BeforeEach
    void a_plan_under_way() {
        lucie = neighbours.person("Lucie Perrin");
        yann = neighbours.person("Yann Le Goff", InstanceRole.MEDIATOR);
        var gardens = neighbours.association("Les Jardins du Gué", lucie);
        plan = accompanied.accepted(accompanied.prioritised(gardens, lucie, yann), lucie, yann);
        var assembly = plans.today().plusDays(52);
        dates.add(
                plan.caseId(),
                ConstraintDate.Kind.ASSEMBLY,
                "Assemblée générale",
                assembly,
                assembly.plusDays(2),
                lucie.id());
        drive();
        take(
                "AssoConnect",
                new Step.Keep(
                        Reason.FAIR_ENOUGH, "Maison française, tout s’exporte, nos adhérent·es y sont habitué·es."));
        take("Mailchimp", new Step.ChooseTarget(new Item.Target("listmonk", "Framasoft"), plans.today()));
        take("Mailchimp", new Step.Pause(Reason.BUSY_SEASON, "", plans.today().plusDays(40)));
        take("coffre", new Step.Drop(Reason.DONE_ALREADY, "Un coffre est là depuis deux ans."));
        take("Gmail", new Step.ChooseTarget(new Item.Target("IMAP", ""), plans.today()));
        take("Gmail", new Step.RollBack(Reason.HOST_FAILED, "Trois pannes en une semaine."));
    }

    private void drive() {
        var today = plans.today();
        var day = today.minusDays(14);
        take("Google Drive", new Step.ChooseTarget(new Item.Target("Nextcloud", "Sans-nuage"), today.minusDays(53)));
        take("Google Drive", new Step.NameReferent(lucie.id()));
        for (var next : Stage.Way.LEAVING.stages()) {
            if (next == Stage.TARGET_CHOSEN || next.atLeast(Stage.DOUBLE_RUNNING)) continue;
            if (next == Stage.EXPORT_VERIFIED) count(Tally.NOT_YET, Tally.NOT_YET, Tally.NOT_YET);
            if (next == Stage.IMPORT_VERIFIED) count(Tally.of(3211), Tally.of(18), Tally.of(41));
            take("Google Drive", new Step.Advance(next, day));
        }
        take("Google Drive", new Step.RunBoth(new Window(today.minusDays(7), today.plusDays(14))));
    }

    private void count(Tally files, Tally folders, Tally shared) {
        take(
                "Google Drive",
                new Step.Count(new Counted("files", Tally.of(3214), files, "Trois raccourcis sans cible.")));
        take("Google Drive", new Step.Count(new Counted("folders", Tally.of(18), folders, "")));
        take(
                "Google Drive",
                new Step.Count(new Counted(
                        "shared", Tally.UNKNOWN, shared, "L’export ne les contient pas, repris à la main.")));
    }

    private void take(String tool, Step step) {
        var item = accompanied.item(plan, tool);
        assertThat(plans.take(plan, item.id(), item.version(), lucie.id(), step))
                .as(step.toString())
                .isInstanceOf(Taken.Done.class);
    }

    private Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        var drive = plan.url(accompanied.item(plan, "Google Drive").id());
        pages.put("plan", plan.url());
        pages.put("plan-imprimer", plan.url() + "?imprimer");
        pages.put("case", plan.caseId().url());
        pages.put("item", drive);
        pages.put("item-study", plan.url(accompanied.item(plan, "Doodle").id()));
        pages.put("item-domain", plan.url(accompanied.item(plan, "domaine").id()));
        pages.put("item-kept", plan.url(accompanied.item(plan, "AssoConnect").id()));
        pages.put("item-back", plan.url(accompanied.item(plan, "Gmail").id()));
        pages.put("form-count", drive + "/compter");
        pages.put("form-archive", drive + "/archive");
        pages.put("form-pause", drive + "/pause");
        pages.put("form-waive", drive + "/lever");
        pages.put("letter", drive + "/preavis");
        pages.put("form-drop", plan.url(accompanied.item(plan, "Doodle").id()) + "/retirer");
        pages.put("form-add", plan.url() + "/ajouter?q=tre");
        pages.put("item-dropped", plan.url(plans.dropped(plan.id()).getFirst().id()));
        pages.put("reasons", "/accompagnement/raisons");
        return pages;
    }

    @Test
    void plans_have_no_barrier_narrow_and_wide_by_day_and_by_night() {
        var looks = List.of(Look.PHONE, Look.PHONE.inTheDark(), Look.DESK, Look.DESK.inTheDark());
        try (var tab = Browser.get().open(web.address(), Look.PHONE)) {
            tab.go("/connexion");
            tab.page().getByLabel("Courriel").fill(yann.email().text());
            tab.page().getByLabel("Mot de passe").fill(Neighbours.PASSWORD);
            tab.page().locator("main button.go").click();
            pages().forEach((name, path) -> tab.seen(path, looks, look -> {
                tab.picture("accompany-" + name);
                assertThat(tab.barriers()).as(name + " " + look.name()).isEmpty();
                assertThat(tab.tooWide())
                        .as("sideways scroll of " + name + " " + look.name())
                        .isFalse();
                assertThat(tab.page().locator("h1").count()).as("h1 of " + name).isEqualTo(1);
                assertThat(tab.page().locator(".button.go:visible").count())
                        .as("yellow of " + name)
                        .isLessThanOrEqualTo(1);
            }));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void it_prints_on_four_leaves_at_most() throws Exception {
        var pdf = neighbours.signedIn(lucie).get(plan.url() + ".pdf").bytes();
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target/screens"));
        java.nio.file.Files.write(java.nio.file.Path.of("target/screens/plan.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(4);
            var said = new org.apache.pdfbox.text.PDFTextStripper()
                    .getText(document)
                    .lines()
                    .toList();
            assertThat(said.subList(0, 3)).as("whose paper it is").anyMatch(it -> it.startsWith("FabCom "));
            assertThat(said.stream().filter(it -> it.contains("Accompagné par")).toList())
                    .hasSize(1)
                    .noneMatch(it -> it.contains("Noté par") || it.matches(".*[0-9]+ sur [0-9]+.*"));
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames())
                assertThat(resources.getFont(name).getName())
                        .as("the face of the screen, whose zero is open")
                        .containsAnyOf("Roboto", "Bricolage");
        }
        assertThat(LocalDate.MIN).isBefore(plans.today());
    }
}
