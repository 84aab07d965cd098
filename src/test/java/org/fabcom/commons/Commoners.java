package org.fabcom.commons;

import static org.fabcom.plan.Garden.DRIVE;

import module java.base;
import org.fabcom.cases.Case;
import org.fabcom.cases.Case.Outcome;
import org.fabcom.cases.Cases;
import org.fabcom.cases.Decision;
import org.fabcom.plan.Garden;
import org.fabcom.plan.way.Archive;
import org.fabcom.plan.way.Stage;
import org.fabcom.plan.way.Step;
import org.fabcom.testing.WebAnswer;
import org.springframework.context.ApplicationContext;

/** Brings a garden's plan to its end and, by its pages, to the commons. */
public final class Commoners {

    private static final LocalDate LEFT_ON = LocalDate.of(2026, 10, 5);

    private final Cases cases;

    public Commoners(ApplicationContext context) {
        cases = context.getBean(Cases.class);
    }

    /** The case is over, its plan stays as it is. */
    public Garden closed(Garden garden, Case.Outcome outcome) {
        return closed(garden, new Case.Closing(outcome, 900, 2400, Instant.parse("2026-11-20T09:00:00Z")));
    }

    public Garden closed(Garden garden, Case.Closing how) {
        decide(garden, it -> it.begin(""));
        decide(garden, it -> it.close(how, "Le reste attendra", 0, List.of(), true));
        return garden;
    }

    /** Something came up; then it is over again. */
    public void closedAgain(Garden garden, Case.Outcome outcome) {
        decide(garden, it -> it.reopen("Il restait un tableau"));
        var how = new Case.Closing(outcome, 1200, 2400, Instant.now());
        decide(garden, it -> it.close(how, "Cette fois c’est fini", 0, List.of(), true));
    }

    private void decide(Garden garden, java.util.function.Function<Case, Decision> what) {
        if (!(cases.decide(garden.file.id(), garden.yann.id(), what) instanceof Decision.Done))
            throw new AssertionError("refused");
    }

    public static String url(Garden garden) {
        return garden.file.url() + "/verser";
    }

    /** Prepared with these steps of lines that bear these names, looked through without hiding anything. */
    public void proposed(Garden garden, Map<String, String> steps) {
        var page = garden.mediator
                .get(url(garden))
                .form("Préparer le brouillon")
                .submit()
                .follow();
        var form = page.form("Garder ce brouillon");
        steps.forEach((tool, text) -> form.set(field(page, tool), text));
        var review = form.submit().follow();
        if (reviewed(garden, review, Map.of()).status() != 303) throw new AssertionError("not looked through");
    }

    /** Sends the decisions about the words found: these, all others are shown. */
    public static WebAnswer reviewed(Garden garden, WebAnswer review, Map<String, String> decisions) {
        var fields = new ArrayList<>(
                List.of("version", review.page().select("input[name=version]").val()));
        for (var it : review.page().select("fieldset:has(input[value=montrer])")) {
            fields.add(it.select("input").attr("name"));
            fields.add(decisions.getOrDefault(it.select("legend").text(), "montrer"));
        }
        return garden.mediator.post(url(garden) + "/relecture", fields.toArray(String[]::new));
    }

    /** A correction in which words were found: each may be shown. */
    public static WebAnswer shown(WebAnswer asked) {
        if (!asked.h1().equals("Relire avant de publier")) throw new AssertionError("nothing asked: " + asked.text());
        asked.page().select("input[value=montrer]").attr("checked", "checked");
        return asked.form("Publier la correction").submit();
    }

    /** The field of the steps of a line. */
    public static String field(WebAnswer page, String tool) {
        return page.page().select("fieldset").stream()
                .filter(it -> it.select("legend").text().contains(tool))
                .flatMap(it -> it.select("textarea[name^=etapes-]").stream())
                .map(it -> it.attr("name"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line of " + tool + ": " + page.text()));
    }

    /** Published by the organisation; the address of its page. */
    public String published(Garden garden, String credit, Licence licence) {
        var done = garden.volunteer
                .get(url(garden))
                .form("Publier ce plan")
                .set("licence", licence.spdx())
                .fill("Comment vous nommer", credit)
                .tick("Nous sommes d’accord")
                .submit();
        if (done.status() != 303) throw new AssertionError(done.status() + " " + done.text());
        return done.location();
    }

    /** The garden left Google Drive: read only, its archive kept, the account closed a month later. */
    public static void left(Garden garden) {
        garden.drive(Stage.READ_ONLY, LEFT_ON);
        garden.take(DRIVE, new Step.KeepArchive(new Archive(LEFT_ON, "Disque", "Lucie", null)));
        garden.take(DRIVE, new Step.Advance(Stage.CLOSED, LEFT_ON.plusDays(30)));
    }

    /** The plan of a garden that left Google Drive, its accompaniment closed, given to all with these steps under this name. */
    public String publishedDrive(Garden garden, String steps, String credit) {
        left(garden);
        closed(garden, Outcome.PARTIAL);
        proposed(garden, Map.of(DRIVE, steps));
        return published(garden, credit, Licence.CC_BY_SA);
    }
}
